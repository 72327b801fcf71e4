import type { Diagnostic } from "../core/diagnostic.js";
import type { RuleId } from "../core/rule-ids.js";
import type { RuleMeta } from "../core/rule-meta.js";
import type { Language } from "../core/sentence.js";

/** A file that was checked, with what there is to say of it. */
export interface ReportedFile {
  readonly path: string;
  /** Its text, for formats that show the place. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings a baseline has taken out. */
  readonly known?: number;
}

/** Findings that `--quiet` doesn't list. */
export interface LeftOut {
  readonly warnings: number;
  readonly infos: number;
}

/** How long a rule took, in milliseconds. */
export interface RuleTime {
  readonly ruleId: RuleId;
  /** Over all drafts. */
  readonly milliseconds: number;
  readonly longest: number;
  readonly drafts: number;
}

export interface ReporterOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Of the terminal, in cells. */
  readonly width: number;
  /** Of this program. */
  readonly version: string;
  /** What the rules say of themselves, for formats that explain them. */
  readonly rules: readonly RuleMeta[];
  /** The folder of the run, absolute, with `/`: where CI systems count paths from. */
  readonly root: string;
  /** For formats with a summary, so that it stays true. */
  readonly leftOut?: LeftOut;
  /** How long the rules took, the slowest first, where that was measured. */
  readonly timing?: readonly RuleTime[];
}

/** One way to print findings (输出方式). */
export type Reporter = (files: readonly ReportedFile[], options: ReporterOptions) => string;
