import type { Diagnostic } from "../core/diagnostic.js";
import type { RuleMeta } from "../core/rule-meta.js";
import { builtInDictionaries } from "./built-in.js";
import type { Finding, Rule, RuleContext } from "./rule.js";

/** What rules look at; without dictionaries, those of the program. */
export type RuleInput = Pick<RuleContext, "draft" | "report" | "options"> &
  Partial<Pick<RuleContext, "dictionaries" | "previous">>;

/** Lets each rule look at a draft. What it finds is told with what its meta says: id, severity, basis, kind of fix. */
export function runRules(rules: readonly Rule[], input: RuleInput): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { draft, report, options, dictionaries = builtInDictionaries(), previous = [] } = input;
  const told: Finding[] = [];
  const context: RuleContext = {
    draft,
    report,
    options,
    dictionaries,
    previous,
    tell: (finding) => {
      told.push(finding);
    },
  };
  for (const { meta, check } of rules) {
    check(context);
    if (told.length > 0)
      for (const finding of told.splice(0)) diagnostics.push(diagnosticOf(draft.file.path, meta, finding));
  }
  return diagnostics;
}

function diagnosticOf(path: string, meta: RuleMeta, finding: Finding): Diagnostic {
  const {
    span,
    message,
    actual,
    expected,
    edits,
    severity = meta.severity,
    basis = meta.basis,
    fix = meta.fix,
  } = finding;
  return {
    ruleId: meta.id,
    severity,
    path,
    span,
    message,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(basis === undefined ? {} : { basis }),
    ...(edits === undefined || fix === undefined ? {} : { edits, fix }),
  };
}

/** The rules for an attachment, which has neither parts nor front matter. */
export function rulesForAttachments(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ wholeReport }) => wholeReport !== true);
}
