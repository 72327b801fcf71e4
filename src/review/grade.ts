import type { Diagnostic } from "../core/diagnostic.js";
import { metaOf } from "../rules/metas.js";

/** How strongly a finding is put to the unit (意见的轻重): it must be changed, it had better be, it is only pointed out. */
export const grades = ["must", "advice", "hint"] as const;
export type Grade = (typeof grades)[number];

/**
 * Errors must be mended, and so must warnings whose source says 应; where the source says 一般 or 推荐, or none binds, a warning
 * is advice.
 */
export function gradeOf({ severity, ruleId }: Pick<Diagnostic, "severity" | "ruleId">): Grade {
  if (severity === "info") return "hint";
  return severity === "error" || metaOf(ruleId).force === "must" ? "must" : "advice";
}

/** How many there are of each. */
export type Counts = Readonly<Record<Grade, number>>;

export function countGrades(graded: Iterable<{ readonly grade: Grade }>): Counts {
  const counts = { must: 0, advice: 0, hint: 0 };
  for (const { grade } of graded) counts[grade]++;
  return counts;
}
