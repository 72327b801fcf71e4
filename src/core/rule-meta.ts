import type { Basis, Severity } from "./diagnostic.js";
import type { RuleId } from "./rule-ids.js";
import type { Sentence } from "./sentence.js";

/** What a rule says of itself: read by `report rules`, the documents in `docs/rules/`, SARIF and its own tests. */
export interface RuleMeta {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What the rule demands, in one line. */
  readonly summary: Sentence;
  /** Why, and what is left alone; a paragraph. */
  readonly explanation?: Sentence;
  readonly basis?: Basis;
  /** How strongly the source words it: 应 must, 一般 normally, 推荐 recommended; `practice` where no source binds. */
  readonly force?: "must" | "normally" | "recommended" | "practice";
  /** A body, or a whole draft where it begins with `---`, on which the rule has nothing to tell. */
  readonly good: string;
  /** One on which it has. */
  readonly bad: string;
  /** Whether a fix is offered: `safe` is applied by `--fix`, `ask` only by `--fix=all`. */
  readonly fix?: "safe" | "ask";
}
