import { type IParagraphOptions, Paragraph, type ParagraphChild } from "docx";
import type { House, StyleName } from "../../../../src/layout/house.js";
import type { LaidOutParagraph } from "../../../../src/layout/laid-out.js";
import { type Characters, twips } from "../../../../src/layout/units.js";
import { characterWidthOf } from "../../../../src/render/docx/measures.js";
import { paragraphStyles, type WordStyle } from "../../../../src/render/docx/style-names.js";
import { NumberedBookmark } from "./bookmarks.js";
import type { RunWriter } from "./run-writer.js";
import { atLeast } from "./styles.js";

/** What a block needs to be written: the house and the hand that writes. */
export interface Desk {
  readonly house: House;
  readonly writer: RunWriter;
  /** Ids of the headings, numbered. */
  readonly headings: ReadonlyMap<string, number>;
}

/** A paragraph in its style; its own indents and blank lines, where it has any, stand beside it. */
export function paragraph(laidOut: LaidOutParagraph, desk: Desk, more: IParagraphOptions = {}): Paragraph {
  const { style, runs, heading, keepWithNext } = laidOut;
  const { house, writer, headings } = desk;
  const number = heading && headings.get(heading.id);
  const children = writer.runs(runs);
  const indent = indentOf(laidOut, house);
  const word: WordStyle = paragraphStyles[style];
  const spacing = {
    ...(laidOut.linesBefore !== undefined && { before: blankLines(laidOut.linesBefore, house) }),
    ...(runs.some(({ type }) => type === "image") && atLeast(house.styles[style].pitch)),
    ...more.spacing,
  };
  return styled(style, heading && number ? [new NumberedBookmark(heading.id, number, children)] : children, {
    ...(keepWithNext && { keepNext: true }),
    ...(indent && { indent }),
    // a level that was left out is no gap in the navigation pane
    ...(heading && heading.depth - 1 !== word.outlineLevel && { outlineLevel: heading.depth - 1 }),
    ...more,
    ...(Object.keys(spacing).length > 0 && { spacing }),
  });
}

/** A paragraph that the layout doesn't hold as one: a line of the letterhead, a page number. */
export function styled(style: StyleName, children: readonly ParagraphChild[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: paragraphStyles[style].id, ...more, children });
}

/** Height of blank lines of the page, in twips. */
export function blankLines(count: number, { page }: House): number {
  return count * twips(page.pitch);
}

/**
 * A signature stands where it is placed, in one line: LibreOffice widens a date by a gap at each digit, and one that ends near the
 * edge would wrap. In characters.
 */
const PLACED_SLACK = 1;

/**
 * Indents that differ from those of the style.
 *
 * `firstLineChars` is written even where it is 0: Word prefers that of the style to any other indent of the paragraph.
 */
function indentOf({ style, indentLeft, hanging, flush }: LaidOutParagraph, { styles }: House) {
  if (indentLeft === undefined && hanging === undefined && flush === undefined) return undefined;
  const character = characterWidthOf(styles[style]);
  const width = (characters: number): number => Math.round(characters * character);
  const others: number = hanging ?? indentLeft ?? 0;
  const first: number = (indentLeft ?? 0) + (flush ? 0 : styles[style].firstLine);
  const step = first - others;
  return {
    left: width(others),
    ...((style === "signature" || style === "date") && others > 0 && { right: width(-PLACED_SLACK) }),
    firstLineChars: Math.max(0, Math.round(step * 100)),
    ...(step < 0 ? { hanging: width(-step) } : { firstLine: width(step) }),
  };
}

/** Twips of a length in characters of a style. */
export function charactersWide(length: Characters | number, style: StyleName, { styles }: House): number {
  return Math.round(length * characterWidthOf(styles[style]));
}
