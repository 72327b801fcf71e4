import type { PartialDate } from "../model/front-matter.js";
import type { PartKind } from "../model/parts.js";
import type { Alignment } from "../model/report.js";
import type { House, StyleName } from "./house.js";
import type { Characters, Millimetres } from "./units.js";

/**
 * A report with everything decided that print needs (版面): numbering, order, words that the layout adds, dates, fonts, places.
 *
 * The only thing that renderers see. All text is final; they add none but the page number.
 */
export interface LaidOut {
  readonly house: House;
  readonly document: DocumentInfo;
  readonly letterhead?: LaidOutLetterhead;
  /** Lines of the title (标题). */
  readonly title: readonly string[];
  /** 主送机关, closed by ：. */
  readonly recipients?: LaidOutParagraph;
  readonly body: readonly LaidOutBlock[];
  /** 附件说明. */
  readonly attachmentNote: readonly LaidOutParagraph[];
  /** 署名 and 成文日期, styles `signature` and `date`, each with its indent. */
  readonly signature: readonly LaidOutParagraph[];
  /** 附注, in its brackets. */
  readonly note?: LaidOutParagraph;
  /** 附件, each on a page of its own. */
  readonly attachments: readonly LaidOutAttachment[];
  /** 版记. */
  readonly imprint?: LaidOutImprint;
  /** In the order of their marks; a note that no mark names comes last. */
  readonly footnotes: readonly LaidOutFootnote[];
  readonly publication: LaidOutPublication;
}

export interface DocumentInfo {
  /** The title in one line, for properties, tabs and labels. */
  readonly title: string;
  /** Bodies that sign, joined by 、. */
  readonly author: string;
  readonly year?: number;
  readonly date?: PartialDate;
  readonly keywords: readonly string[];
  readonly description?: string;
  readonly language: "zh-CN";
}

/** 版头. */
export interface LaidOutLetterhead {
  readonly copyNumber?: string;
  /** 密级和保密期限, 紧急程度: a line each. */
  readonly classifications: readonly string[];
  /** 发文机关标志: a line, or the names of a joint report. */
  readonly mark?: string | JointMark;
  readonly documentNumber?: string;
  /** 签发人: names in 楷体 behind 「签发人：」. */
  readonly signatories: readonly string[];
}

/** Marks of bodies that report together, one above the other (GB/T 9704-2012 7.2.4). */
export interface JointMark {
  readonly names: readonly string[];
  /** 「文件」, at the right of the names, in the middle of their height. */
  readonly word?: string;
}

export type LaidOutBlock = LaidOutParagraph | LaidOutTable | LaidOutFigure;

export interface LaidOutParagraph {
  readonly type: "paragraph";
  readonly style: StyleName;
  readonly runs: readonly LaidOutRun[];
  /** Only for headings that stand on lines of their own; a run-in heading is a run. */
  readonly heading?: LaidOutHeading;
  /** Left indent of the whole paragraph, in characters of its style, where the style doesn't give it. */
  readonly indentLeft?: Characters;
  /** Indent of the lines after the first, where it differs from `indentLeft` (附件说明, 抄送: aligned with the first name). */
  readonly hanging?: Characters;
  /** Stays with the next paragraph, beyond what the style says: the signature is never alone on a page (7.3.5.5). */
  readonly keepWithNext?: true;
  /** No first-line indent although the style has one. */
  readonly flush?: true;
  /** Blank lines before it, where they differ from those of the style: only the first of several signatures stands off. */
  readonly linesBefore?: number;
}

export interface LaidOutHeading {
  /** 1–4: how deep the heading is nested, without gaps. */
  readonly depth: 1 | 2 | 3 | 4;
  /** Stable and unique: `part-measures`, `s-1-2`, … */
  readonly id: string;
  /** Kinds of the part it opens. */
  readonly kinds?: readonly PartKind[];
}

/** Character styles: those of headings for run-in headings, or an emphasis. */
export type RunStyle = "heading2" | "heading3" | "heading4" | "bold";

export type LaidOutRun =
  | { readonly type: "text"; readonly text: string; readonly style?: RunStyle; readonly link?: string }
  | { readonly type: "break" }
  /** `number` counts from 1 in the order of marks. */
  | { readonly type: "note"; readonly number: number }
  | { readonly type: "image"; readonly picture: Picture };

export interface LaidOutTable {
  readonly type: "table";
  readonly caption?: LaidOutParagraph;
  readonly columns: readonly TableColumn[];
  readonly head: readonly LaidOutParagraph[];
  readonly rows: readonly (readonly LaidOutParagraph[])[];
}

export interface TableColumn {
  readonly align: Alignment;
  /** Share of the width of the type area; all shares add up to 1. */
  readonly share: number;
}

export interface LaidOutFigure {
  readonly type: "figure";
  readonly picture: Picture;
  readonly caption?: LaidOutParagraph;
}

/** A picture with its bytes, fitted to the type area. */
export interface Picture {
  readonly image: ImageFile;
  readonly alt: string;
  readonly width: Millimetres;
  readonly height: Millimetres;
}

/** A picture as it was read. */
export interface ImageFile {
  readonly format: "png" | "jpeg" | "svg";
  readonly bytes: Uint8Array;
  /** In CSS pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
  /** For an SVG: the PNG of the same name beside it, for programs that can't show SVG. */
  readonly fallback?: ImageFile;
}

export interface LaidOutAttachment {
  /** 「附件1」; 「附件」 if there is only one. */
  readonly label: string;
  readonly title: readonly string[];
  readonly body: readonly LaidOutBlock[];
}

/** 版记. */
export interface LaidOutImprint {
  /** 「抄送：…。」 */
  readonly copyTo?: string;
  readonly printedBy?: string;
  /** 「2025年1月3日印发」 */
  readonly printedOn?: string;
}

export interface LaidOutFootnote {
  readonly number: number;
  readonly blocks: readonly LaidOutBlock[];
}

/** What the web page shows and says of itself besides the report (公开信息). */
export interface LaidOutPublication {
  /** `<meta name content>`, in the order of the annex to 国办发〔2017〕47号. */
  readonly labels: readonly { readonly name: string; readonly content: string }[];
  /** Rows of the table of metadata: 索引号, 发文字号 … */
  readonly fields: readonly { readonly label: string; readonly value: string; readonly datetime?: string }[];
  /** Line under the title: 来源, 发布日期. */
  readonly line: readonly { readonly label: string; readonly value: string; readonly datetime?: string }[];
  readonly siteName?: string;
  readonly printMeta: boolean;
}

/** The text of the runs, a break as `\n`. */
export function plainText(runs: readonly LaidOutRun[]): string {
  return runs.map((run) => (run.type === "text" ? run.text : run.type === "break" ? "\n" : "")).join("");
}
