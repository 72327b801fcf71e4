import { isPercent, sameUnit } from "../text/figures-units.js";
import { areOutcomes, speaksOfOutcome } from "./figures-outcomes.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { CLOSED, isComparison, OPEN } from "./figures-words.js";

/** Where a term stands. */
export interface Place {
  readonly sentence: Sentence;
  readonly term: Term;
}

/** What says that a list begins: words, or a colon, a bracket or outcomes (`cue` is empty). */
export type Opener = { readonly kind: "open" | "closed" | "bare" | "outcomes"; readonly cue: string };

/** How far back the total of a list is looked for, in figures. */
export const REACH = 6;
/** A measure of what was counted just before: 拆除21处，总面积3460平方米，其中…8处. */
const EXTENT = /^(?:总|共|合计|涉及|计|惠及|覆盖|参与|参加|金额|面积)/u;
/** Only shares have parts: 占60%，其中…. Rates and changes have none: 合格率98.5%，其中蔬菜99.1%、水果97.2%. */
const SHARE = /占|比[例重]/u;
/** 清理2020年以来的文件318件 compares nothing. */
const SINCE = /(?:19|20)\d{2}年以来/u;
/** A mean is no sum of others. */
const MEAN = /平均|[人户案日月年村]均|得分/u;

export function openerOf(sentence: Sentence, at: number): Opener | undefined {
  const { terms, owner } = sentence;
  const term = terms[at];
  const before = terms[at - 1];
  if (term === undefined) return undefined;
  const open = OPEN.exec(term.lead)?.[0];
  if (open !== undefined) return { kind: "open", cue: open };
  const cue = CLOSED.exec(term.lead)?.[0] ?? (term.lead === "分别" ? "分别" : undefined);
  if (at === 0 && owner !== undefined) return cue === undefined ? { kind: "bare", cue: "" } : { kind: "closed", cue };
  // 建强“1+9+N”网络，即1个…、9个…: what stands right before it, not the total of the sentence before
  if (at === 0 && cue?.startsWith("即") === true && term.from > sentence.from) return undefined;
  if (cue !== undefined && (term.joint !== "far" || at === 0)) return { kind: "closed", cue };
  if (before === undefined || term.figure.script === "chinese") return undefined;
  if (term.joint === "：") return { kind: "closed", cue: "" };
  if (term.joint === "，" && isAmong(before)) return { kind: "open", cue: "" };
  return isListOfOutcomes(terms, at) ? { kind: "outcomes", cue: "" } : undefined;
}

/** 36件案件中，市容类21件. Not 把12名律师吸纳到调解队伍中: there 中 ends the place where they go. */
function isAmong({ lead, tail }: Term): boolean {
  return /中$/u.test(tail) && !/[到入]/u.test(tail) && !/^[将把]/u.test(lead);
}

/** 审结168件，维持98件，驳回24件: what became of a total that begins a statement. */
function isListOfOutcomes(terms: readonly Term[], at: number): boolean {
  const [before, total, first, second] = [terms[at - 2], terms[at - 1], terms[at], terms[at + 1]];
  if (total === undefined || first?.joint !== "，" || second === undefined) return false;
  const begins = before === undefined || total.joint !== "，" || !sameUnit(before.figure.unit, total.figure.unit);
  return begins && areOutcomes(first.label, second.label) && !speaksOfOutcome(total.lead, first.label);
}

interface Total {
  readonly place: Place;
  /** Whether no rate stands between the total and its list. */
  readonly near: boolean;
}

/** The total that a list belongs to: for a closed list right before it, for an open one the nearest with its unit. */
export function totalFor(sentence: Sentence, at: number, opener: Opener, unit: string): Total | undefined {
  const { terms, owner, previous } = sentence;
  if (owner !== undefined && at === 0)
    return sameUnit(owner.term.figure.unit, unit) ? { place: owner, near: true } : undefined;
  if (at === 0) {
    const candidates = previous?.terms.filter(({ figure }) => sameUnit(figure.unit, unit)) ?? [];
    const term = candidates.at(-1);
    if (previous === undefined || term === undefined || (candidates.length > 1 && opener.kind === "closed"))
      return undefined;
    return { place: { sentence: previous, term }, near: true };
  }
  const overRates = !isPercent(unit) && (opener.kind === "open" || (opener.kind === "closed" && opener.cue === ""));
  let strangers = 0;
  let near = true;
  let largest: Term | undefined;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const term = terms[back];
    if (term === undefined) break;
    if (sameUnit(term.figure.unit, unit)) {
      if (near) return { place: { sentence, term }, near };
      if (!isComparison(term.lead) && term.figure.value > (largest?.figure.value ?? 0n)) largest = term;
    } else if (overRates && isPercent(term.figure.unit)) {
      near = false; // 受理287起，化解281起，化解率97.9%；其中…: of which, the text doesn't say
    } else {
      const beside = term.joint === "none" || term.joint === "、" || (opener.kind === "open" && EXTENT.test(term.lead));
      if (++strangers > 1 || !beside) break;
    }
  }
  return largest === undefined ? undefined : { place: { sentence, term: largest }, near };
}

/** Whether the figures of a list can be parts of this one. */
export function canHaveParts({ lead, figure: { unit } }: Term): boolean {
  return (
    unit !== "" && !isComparison(lead.replace(SINCE, "")) && !MEAN.test(lead) && (!isPercent(unit) || SHARE.test(lead))
  );
}
