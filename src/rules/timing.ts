import type { RuleId } from "../core/rule-ids.js";
import type { Rule } from "./rule.js";

/** Measures rules (`--timing`). */
export interface Stopwatch {
  /** Milliseconds since some moment or other. */
  clock(): number;
  /** Told after each look of a rule at a draft. */
  took(rule: RuleId, milliseconds: number): void;
}

/** The same rules, each measured. What several rules share, and one works out for all, counts for the first that asks. */
export function timed(rules: readonly Rule[], { clock, took }: Stopwatch): readonly Rule[] {
  return rules.map((rule) => ({
    ...rule,
    check(context) {
      const begun = clock();
      rule.check(context);
      took(rule.meta.id, clock() - begun);
    },
  }));
}
