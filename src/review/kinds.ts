import type { Basis } from "../core/diagnostic.js";
import type { RuleId } from "../core/rule-ids.js";
import type { Sentence } from "../core/sentence.js";
import { metaOf } from "../rules/metas.js";
import { type Counts, countGrades } from "./grade.js";
import type { Remark } from "./remark.js";
import type { Reviewed } from "./review.js";

/** How often a rule was told, in how many reports. */
export interface Kind {
  readonly ruleId: RuleId;
  readonly summary: Sentence;
  readonly basis?: Basis;
  readonly counts: Counts;
  readonly total: number;
  readonly reports: number;
}

/** The rules that found something, the graver and more frequent first. */
export function kindsIn(reviews: readonly Reviewed[]): readonly Kind[] {
  const found = new Map<RuleId, Remark[]>();
  const reports = new Map<RuleId, Set<Reviewed>>();
  for (const review of reviews) {
    for (const remark of review.remarks) {
      const { ruleId } = remark.diagnostic;
      const same = found.get(ruleId);
      if (same === undefined) found.set(ruleId, [remark]);
      else same.push(remark);
      reports.set(ruleId, (reports.get(ruleId) ?? new Set()).add(review));
    }
  }
  const kinds = [...found].map(([ruleId, remarks]): Kind => {
    const { summary, basis } = metaOf(ruleId);
    return {
      ruleId,
      summary,
      ...(basis !== undefined && { basis }),
      counts: countGrades(remarks),
      total: remarks.length,
      reports: reports.get(ruleId)?.size ?? 0,
    };
  });
  return kinds.sort((a, b) => byGravity(a.counts, b.counts) || (a.ruleId < b.ruleId ? -1 : 1));
}

/** What has more that must be mended comes first, then more advice, then more hints. */
export function byGravity(a: Counts, b: Counts): number {
  return b.must - a.must || b.advice - a.advice || b.hint - a.hint;
}
