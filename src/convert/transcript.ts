import type { Sentence } from "../core/sentence.js";

/** Formats that old files come in (来源格式), told by their first bytes, not by their names. */
export const sourceFormats = ["txt", "docx", "doc", "odt", "rtf", "html", "mht"] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/**
 * An old file as text (转写): what every reader yields, and all that structure recovery and the ledger know of a format.
 *
 * All offsets are UTF-16 offsets in `text`.
 */
export interface Transcript {
  readonly format: SourceFormat;
  /** Of the text in the file: `utf-8`, `gb18030`, …; absent for formats that say so themselves. */
  readonly encoding?: string;
  /** Whether an office program turned the file into a .docx, which was then read. */
  readonly throughOffice?: true;
  /**
   * All text of the file in reading order: paragraphs end in `\n`, numbers that a word processor made stand where paper shows them,
   * and what paper doesn't show (deleted words, comments, headers) is there too, named in `asides`. Of a text file it is the
   * decoded file itself, line ends included.
   */
  readonly text: string;
  /**
   * In the order of the text, not overlapping; a paragraph's own line end belongs to none. A `\n` within a paragraph is a line break
   * that its author set. Lines that are an aside from end to end and no part of the body (headers, comments) aren't listed.
   */
  readonly paragraphs: readonly TranscriptParagraph[];
  readonly asides: readonly Aside[];
  readonly tables: readonly TranscriptTable[];
  readonly notes: readonly TranscriptNote[];
  readonly images: readonly TranscriptImage[];
  /** Labels of a web page or properties of a file that stand in `text` too: ArticleTitle, PubDate, ContentSource … */
  readonly labels: readonly Label[];
  /** What the reader was unsure of or couldn't keep, for a person to look at. */
  readonly doubts: readonly Doubt[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TranscriptParagraph extends Stretch {
  /** Level that the file itself gives the paragraph as a heading, 1–9: a style, an outline level, an `<h2>`. */
  readonly outline?: number;
  /** Whether the file calls it the title of the document. */
  readonly title?: true;
  /** A number that a word processor made (自动编号): it stands at the start of the paragraph's text. */
  readonly number?: AutomaticNumber;
  readonly align?: "left" | "center" | "right";
  /** Bold from end to end. */
  readonly bold?: true;
  /** Where the bold words that it begins with end, if others follow. */
  readonly boldTo?: number;
  /** Whether it is a line of a table of contents that a word processor made. */
  readonly contents?: true;
  /** Index into `tables`, for the paragraphs of its cells; of tables within each other the inner one. */
  readonly table?: number;
  /** Index into `notes`, for the paragraphs of a note. */
  readonly note?: number;
}

export interface AutomaticNumber extends Stretch {
  /** 0-based level within its list. */
  readonly level: number;
  /** Which list it counts in. */
  readonly list: string;
  /** Whether it is a mark (●) that doesn't count. */
  readonly bullet?: true;
}

/** Why a stretch of the text isn't part of the paper. */
export type AsideReason =
  | "header or footer"
  | "deleted revision"
  | "comment"
  | "duplicate fallback"
  | "hidden text"
  | "ruby reading"
  | "web chrome";

export interface Aside extends Stretch {
  readonly reason: AsideReason;
}

export interface TranscriptTable extends Stretch {
  /** Cells by row; a merged cell stands in its first place, the places that it covers are empty. */
  readonly rows: readonly (readonly Stretch[])[];
  /** Rows that the file marks as head. */
  readonly headRows: number;
}

/** A footnote or endnote. */
export interface TranscriptNote {
  readonly label: string;
  /** Where its mark stands in the text; the mark itself has no characters unless the file writes them. */
  readonly mark: Stretch;
}

export interface TranscriptImage {
  /** Where it stands in the text. */
  readonly at: number;
  readonly bytes: Uint8Array;
  /** `png`, `jpg`, … */
  readonly extension: string;
  readonly alt: string;
}

export interface Label extends Stretch {
  readonly name: string;
  /** Where the value stands. */
  readonly value: Stretch;
}

export interface Doubt extends Stretch {
  readonly reason: string;
  /** What to tell a person, and what to do. */
  readonly sentence?: Sentence;
}
