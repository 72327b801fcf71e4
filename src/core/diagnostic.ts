import type { RuleId } from "./rule-ids.js";
import type { Sentence } from "./sentence.js";
import type { Span } from "./span.js";

/** How grave a finding is; an error keeps a draft from being rendered. */
export type Severity = "error" | "warning" | "info";

/** Where a rule comes from (依据). No clause is given where none is known. */
export interface Basis {
  readonly document: string;
  readonly clause?: string;
}

/** Replace what stands in `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Something to say of a draft (问题): plain data, made in one place, printed in another. */
export interface Diagnostic {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly path: string;
  readonly span: Span;
  readonly message: Sentence;
  /** The text found. */
  readonly actual?: string;
  /** The texts that would be right. */
  readonly expected?: readonly string[];
  readonly basis?: Basis;
  /** What mends it. */
  readonly edits?: readonly Edit[];
  /** Whether the edits may be applied unasked (`--fix`) or only on request (`--fix=all`). */
  readonly fix?: "safe" | "ask";
}

/** The order in which diagnostics are printed: by file, place, then rule; else as they were told. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.path, b.path) ||
    a.span.start.offset - b.span.start.offset ||
    a.span.end.offset - b.span.end.offset ||
    compare(a.ruleId, b.ruleId)
  );
}

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function tally(diagnostics: Iterable<Diagnostic>): Tally {
  let errors = 0;
  let warnings = 0;
  let infos = 0;
  for (const { severity } of diagnostics) {
    if (severity === "error") errors++;
    else if (severity === "warning") warnings++;
    else infos++;
  }
  return { errors, warnings, infos };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
