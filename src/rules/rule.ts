import type { Basis, Edit, Severity } from "../core/diagnostic.js";
import type { RuleMeta } from "../core/rule-meta.js";
import type { Sentence } from "../core/sentence.js";
import type { Span } from "../core/span.js";
import type { Draft } from "../draft/draft.js";
import type { Report } from "../model/report.js";
import type { Dictionaries } from "./dictionaries.js";

/** A rule (规则): one file, one thing demanded of a draft. It sees no file, clock, console or other rule. */
export interface Rule {
  readonly meta: RuleMeta;
  /** Looks at the report as a whole; not run on attachments, which have no parts and no front matter. */
  readonly wholeReport?: true;
  check(context: RuleContext): void;
}

export interface RuleContext {
  readonly draft: Draft;
  readonly report: Report;
  readonly options: RuleOptions;
  readonly dictionaries: Dictionaries;
  /** Reports of earlier years, of this office or others. */
  readonly previous: readonly PreviousReport[];
  tell(finding: Finding): void;
}

/** A report of an earlier year (往年的报告). */
export interface PreviousReport {
  /** As messages name it. */
  readonly path: string;
  readonly draft: Draft;
  readonly report: Report;
}

export interface RuleOptions {
  /** Whether the draft is about to be published (`--publish`). */
  readonly publish: boolean;
  /** Labels of the site that the configuration gives; absent where there is no `site:`. */
  readonly siteLabels?: ReadonlySet<string>;
  /** The province or municipality of the office, where the configuration gives it. */
  readonly place?: string;
}

/** What a rule has found; its meta gives the rest. */
export interface Finding {
  readonly span: Span;
  readonly message: Sentence;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly edits?: readonly Edit[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly basis?: Basis;
  readonly fix?: RuleMeta["fix"];
}
