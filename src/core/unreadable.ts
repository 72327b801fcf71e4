import type { Diagnostic } from "./diagnostic.js";
import type { RuleId } from "./rule-ids.js";

const ids: ReadonlySet<RuleId> = new Set<RuleId>(["file-encoding", "file-limits", "file-refused"]);

/** Whether nothing of a file could be read: rules would say that everything is missing. */
export function isUnreadable(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ ruleId }) => ids.has(ruleId));
}
