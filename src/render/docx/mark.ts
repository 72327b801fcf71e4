import type { House } from "../../layout/house.js";
import { pt, toPoints, twips } from "../../layout/units.js";
import { widthOf } from "../../text/width.js";
import { blankLines } from "./measures.js";
import { styled } from "./paragraph.js";
import { textRun } from "./run-writer.js";

/** How far the ink of a Chinese character reaches above the bottom of its exact line, in type sizes (measured in LibreOffice). */
const INK_TOP = 1.16;

/** The mark of one body (发文机关标志), in a line. */
export function markLine(mark: string, linesAbove: number, house: House): string {
  const size = markSize(widthOf(mark), house);
  const own = size === house.styles.mark.size ? {} : { size: Math.round(size * 2) };
  return styled("mark", textRun(mark, own), { spacing: markSpacing(size, linesAbove, house) });
}

/** No size is prescribed (7.2.4): a long mark shrinks to one line, but never below the title. */
export function markSize(characters: number, { page, styles }: House): number {
  const fitting = Math.floor((toPoints(page.typeArea.width) / characters) * 2) / 2;
  return fitting < styles.title.size ? styles.mark.size : Math.min(styles.mark.size, fitting);
}

/**
 * White above the mark and height of its line, in twips: its ink begins where the house says, however many lines stand above it.
 * Three of them leave less room than its line is high; the line then shrinks at its top.
 */
export function markSpacing(size: number, linesAbove: number, house: House) {
  const ink = twips(pt(size * INK_TOP));
  const pitch = twips(house.styles.mark.pitch);
  const white = Math.max(0, twips(toPoints(house.letterhead.markTop)) - blankLines(linesAbove, house));
  const line = Math.min(pitch, white + ink);
  return { before: white + ink - line, line };
}
