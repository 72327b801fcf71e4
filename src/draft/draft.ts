import type { Root } from "mdast";
import type { Place } from "../core/place.js";
import type { SourceFile } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import type { PartKind } from "../model/parts.js";

/** A draft that has been parsed (草稿): its syntax tree and front matter as they were written, nothing judged. */
export interface Draft {
  readonly file: SourceFile;
  /** Positions are those of the whole file. */
  readonly tree: Root;
  readonly frontMatter: RawFrontMatter;
  readonly directives: readonly Directive[];
}

/** Front matter as data, before the schema has seen it. */
export interface RawFrontMatter {
  /** Whether the file begins with `---`. */
  readonly present: boolean;
  /** A plain object if all is well; anything that YAML can say if not. Codes keep their source text: strings. */
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly span: Span;
}

/** A comment that speaks to the program (指令). */
export type Directive = PartDirective | IgnoreDirective;

/** `<!-- report-part: leadership -->`: names the part that the next `##` opens. */
export interface PartDirective {
  readonly type: "part";
  readonly kinds: readonly PartKind[];
  /** Words that are no kind of part. */
  readonly unknown: readonly string[];
  readonly span: Span;
}

/** `<!-- report-ignore RULE: reason -->`: silences rules in the next block, or `report-ignore-file` in the whole file. */
export interface IgnoreDirective {
  readonly type: "ignore";
  readonly rules: readonly string[];
  readonly reason: string;
  readonly scope: "block" | "file";
  /** What it covers; for `block`, the block after it. */
  readonly covers: Span;
  readonly span: Span;
}
