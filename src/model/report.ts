import type { Span } from "../core/span.js";
import type { TracedText } from "../core/traced-text.js";
import type { FrontMatter } from "./front-matter.js";
import type { Image, Inline } from "./inline.js";
import type { PartKind } from "./parts.js";

/**
 * A report as its author means it (法治政府建设年度报告): the tree of its parts, before anything is decided about print.
 *
 * Nothing is repaired here: a part may be missing, come twice or be none of the mandated ones.
 */
export interface Report {
  readonly frontMatter: FrontMatter;
  /** Text before the first `##` (引言). */
  readonly introduction: readonly Block[];
  readonly parts: readonly Part[];
  /** By label, in the order of their definitions. */
  readonly footnotes: ReadonlyMap<string, Footnote>;
}

/** What stands behind a first-level heading, `##` in a draft. */
export interface Part {
  readonly type: "part";
  /** More than one for a combined part; empty where the heading is none of the mandated ones. */
  readonly kinds: readonly PartKind[];
  /** How the kinds were found: by the words of the heading, or by a `report-part` comment. */
  readonly recognisedBy: "words" | "comment" | "nothing";
  readonly heading: Heading;
  readonly blocks: readonly Block[];
}

/** A heading below a part with what belongs to it; levels may be skipped (`##` then `####`). */
export interface Section {
  readonly type: "section";
  readonly heading: Heading;
  readonly blocks: readonly Block[];
}

/** 1 part (一、), 2 section (（一）), 3 item (1.), 4 sub-item (（1）): `##` … `#####` of a draft. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading {
  readonly level: HeadingLevel;
  /** Plain text as written, an ordinal included if the author wrote one. */
  readonly title: TracedText;
  readonly inlines: readonly Inline[];
  /** Whether it stands at the start of the paragraph that follows it (段首标题): level 2 or deeper, ends in 。, a paragraph follows. */
  readonly runIn: boolean;
  /** From the `#` to the end of the line. */
  readonly span: Span;
}

export type Block = Section | Paragraph | NumberedList | Table | Figure | Quotation;

export interface Paragraph {
  readonly type: "paragraph";
  readonly inlines: readonly Inline[];
  /** All of its text, notes and pictures left out; a hard break is `\n`. */
  readonly text: TracedText;
  readonly span: Span;
}

/** Numbered paragraphs (编号段落): an ordered list. The digits that the author wrote are kept, gaps and all. */
export interface NumberedList {
  readonly type: "list";
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  /** As written, without the mark behind it. Empty for a bullet, which is no official prose but loses no text. */
  readonly number: string;
  readonly numberSpan: Span;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export type Alignment = "left" | "center" | "right";

export interface Table {
  readonly type: "table";
  /** The paragraph before it that begins with 表. */
  readonly caption?: Paragraph;
  readonly columns: readonly (Alignment | undefined)[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly span: Span;
}

export interface Cell {
  readonly inlines: readonly Inline[];
  readonly text: TracedText;
  readonly span: Span;
}

/** A picture alone in its paragraph; its title is the caption. */
export interface Figure {
  readonly type: "figure";
  readonly image: Image;
  readonly span: Span;
}

/** A quoted passage, set in 楷体. */
interface Quotation {
  readonly type: "quotation";
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Footnote {
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly span: Span;
}
