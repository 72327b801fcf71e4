import type { Sentence } from "../core/sentence.js";
import {
  type Characters,
  type Millimetres,
  type Points,
  pt,
  type Twips,
  toPoints,
  twips,
  twipsToPoints,
  zi,
} from "./units.js";

/** Classes of type that the standard names (字体); products are the office's choice. */
export const faceNames = ["fangsong", "kaiti", "heiti", "xiaobiaosong", "songti"] as const;
export type FaceName = (typeof faceNames)[number];

/** Every paragraph style of a report, in reading order. DOCX, CSS and layout have an entry for each. */
export const styleNames = [
  "copyNumber",
  "classification",
  "mark",
  "documentNumber",
  "title",
  "recipients",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "body",
  "quotation",
  "figure",
  "caption",
  "tableHead",
  "tableCell",
  "attachmentNote",
  "signature",
  "date",
  "note",
  "attachmentLabel",
  "attachmentTitle",
  "imprint",
  "footnote",
  "pageNumber",
] as const;
export type StyleName = (typeof styleNames)[number];

export interface Face {
  /** Font names; the first is written into a DOCX, all of them into CSS, best first. */
  readonly names: readonly string[];
  /** What CSS falls back to. */
  readonly generic: "serif" | "sans-serif";
  /** The font for Latin letters and digits. */
  readonly latin: string;
}

export interface Style {
  readonly face: FaceName;
  /** Type size (字号). */
  readonly size: Points;
  /** Distance from line to line, exact. */
  readonly pitch: Points;
  readonly align: "left" | "right" | "center" | "justify";
  /** Indent of the first line, in characters of this style. */
  readonly firstLine: Characters;
  /** Blank lines of the page before it. */
  readonly linesBefore: number;
  readonly bold: boolean;
  /** `RRGGBB`. */
  readonly colour: string;
  /** Stays with the paragraph after it. */
  readonly keepWithNext: boolean;
  /** Letter spacing that brings the page to its number of characters per line; 0 for other sizes than that of the body. */
  readonly tracking: Points;
}

/**
 * How an office's paper looks (版式): the figures of a standard, read from `templates/houses/*.yaml` or from a file of the office.
 */
export interface House {
  readonly name: string;
  readonly title: Sentence;
  /** The document the figures come from. */
  readonly source: string;
  readonly page: Page;
  readonly faces: Readonly<Record<FaceName, Face>>;
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Ordinal of headings 1–4 and of numbered paragraphs: `{n}` Arabic, `{一}` Chinese. */
  readonly ordinals: readonly [string, string, string, string];
  readonly titleLines: TitleLines;
  readonly signature: SignaturePlacement;
  readonly letterhead: LetterheadPlacement;
  readonly imprint: ImprintPlacement;
  readonly pageNumber: PageNumberPlacement;
  readonly table: TableStyle;
}

export interface Page {
  readonly width: Millimetres;
  readonly height: Millimetres;
  /** 天头. */
  readonly top: Millimetres;
  /** 订口. */
  readonly left: Millimetres;
  readonly right: Millimetres;
  readonly bottom: Millimetres;
  /** 版心. */
  readonly typeArea: { readonly width: Millimetres; readonly height: Millimetres };
  /** 每面行数. */
  readonly lines: number;
  /** 每行字数. */
  readonly characters: number;
  /** Distance from line to line of the body. */
  readonly pitch: Points;
  /** Width of a character of the body, its tracking included. */
  readonly characterWidth: Points;
}

interface TitleLines {
  /** No line is shorter than this share of the longest. */
  readonly shortestShare: number;
}

interface SignaturePlacement {
  /** With seal: characters between date and right edge. */
  readonly sealedDateRight: Characters;
  /** Without: characters between the signature (or the date, if longer) and the right edge. */
  readonly plainRight: Characters;
  /** Without: characters that the date begins right of the signature. */
  readonly plainDateStep: Characters;
  /** Blank lines above when sealed, room for the seal between text and signature. */
  readonly sealedLinesBefore: number;
}

interface LetterheadPlacement {
  /** From the top of the type area to the top of the mark's characters. */
  readonly markTop: Millimetres;
  /** Colour of mark and rule, `RRGGBB`. */
  readonly colour: string;
  /** From the document number down to the rule. */
  readonly ruleGap: Millimetres;
  readonly ruleThickness: Millimetres;
  /** Blank lines between mark and document number. */
  readonly numberLinesBefore: number;
  /** Blank lines between rule and title. */
  readonly titleLinesBefore: number;
  /** Document number and signatory stand this far from the edges. */
  readonly inset: Characters;
  readonly signatoryFace: FaceName;
}

interface ImprintPlacement {
  readonly outerRule: Millimetres;
  readonly innerRule: Millimetres;
  readonly inset: Characters;
}

interface PageNumberPlacement {
  /** From the bottom of the type area to the top of the dash. */
  readonly below: Millimetres;
  /** From the outer edge, in characters of the page number. */
  readonly inset: Characters;
  /** `{n}` is the number. */
  readonly pattern: string;
}

interface TableStyle {
  readonly rule: Millimetres;
}

/**
 * Distance from one line of text to the next at which `lines` lines fill the type area (版心).
 *
 * GB/T 9704-2012 5.2.1 and 5.2.3 give 225 mm and 22 lines, hence 28.95 pt. Its definition of a line (行, 3.2: the height of a
 * character and seven eighths of a size-three character) would give 30 pt and 21 lines, so 5.2.3 decides.
 *
 * @returns the largest pitch in whole twips with which the lines fit: 580 twips × 22 would be 4 twips too high
 * @throws {RangeError} if `lines` is not a positive integer; the schema of houses excludes it
 */
export function linePitch(height: Millimetres, lines: number): Points {
  return share(toPoints(height), lines);
}

/** Width of one of `characters` characters that fill a line of `width`, in whole twips like {@link linePitch}. */
export function characterWidth(width: Millimetres, characters: number): Points {
  return share(toPoints(width), characters);
}

function share(length: Points, parts: number): Points {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`not a positive number of parts: ${parts}`);
  return twipsToPoints(Math.floor(twips(length) / parts) as Twips);
}

/** Width of the page that is left for `style`, in its own characters. */
export function measure({ typeArea, characters }: Page, { size, tracking }: Style): Characters {
  const fitting = toPoints(typeArea.width) / (size + tracking);
  return (tracking === 0 ? fitting : Math.max(fitting, characters)) as Characters;
}

/** Characters on a line of `style`: those of the page for text of the body's size, for others as many as fit. */
export function lineLength({ page, styles }: Pick<House, "page" | "styles">, style: StyleName): Characters {
  return styles[style].tracking === 0 ? measure(page, styles[style]) : zi(page.characters);
}

/** The figure that shrinks a character of `size` to `width`. */
export function trackingFor(size: Points, width: Points): Points {
  return pt(width - size);
}
