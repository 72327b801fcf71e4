import type { Diagnostic } from "../core/diagnostic.js";
import { builtInDictionaries } from "./built-in.js";
import type { Rule, RuleContext } from "./rule.js";

/** What rules look at; without dictionaries, those of the program. */
export type RuleInput = Pick<RuleContext, "draft" | "report" | "options"> &
  Partial<Pick<RuleContext, "dictionaries" | "previous">>;

/** Lets each rule look at a draft. What it finds is told with what its meta says: id, severity, basis, kind of fix. */
export function runRules(rules: readonly Rule[], input: RuleInput): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { draft, report, options, dictionaries = builtInDictionaries(), previous = [] } = input;
  for (const { meta, check } of rules) {
    check({
      draft,
      report,
      options,
      dictionaries,
      previous,
      tell({ span, message, actual, expected, edits, severity, basis = meta.basis, fix = meta.fix }) {
        diagnostics.push({
          ruleId: meta.id,
          severity: severity ?? meta.severity,
          path: draft.file.path,
          span,
          message,
          ...(actual === undefined ? {} : { actual }),
          ...(expected === undefined ? {} : { expected }),
          ...(basis === undefined ? {} : { basis }),
          ...(edits === undefined || fix === undefined ? {} : { edits, fix }),
        });
      },
    });
  }
  return diagnostics;
}

/** The rules for an attachment, which has neither parts nor front matter. */
export function rulesForAttachments(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ wholeReport }) => wholeReport !== true);
}
