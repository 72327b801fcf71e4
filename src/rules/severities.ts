import type { Diagnostic, Severity } from "../core/diagnostic.js";
import type { RuleId } from "../core/rule-ids.js";
import { metaOf } from "./metas.js";

/** What an office makes of a rule: `rules {id: off|info|warning|error}` of the configuration. */
export type RuleSetting = Severity | "off";
export type RuleSettings = ReadonlyMap<RuleId, RuleSetting>;

const weight = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>;

/**
 * Gives diagnostics the severities that the configuration wants, and drops those of rules that are off.
 *
 * What a rule itself tells more mildly than usual (a missing part of 2018) is never made graver than it told.
 */
export function withSettings(diagnostics: readonly Diagnostic[], settings: RuleSettings): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    const setting = settings.get(diagnostic.ruleId);
    if (setting === undefined) return [diagnostic];
    if (setting === "off") return [];
    const mild = weight[diagnostic.severity] < weight[metaOf(diagnostic.ruleId).severity];
    const severity = mild && weight[setting] > weight[diagnostic.severity] ? diagnostic.severity : setting;
    return [{ ...diagnostic, severity }];
  });
}
