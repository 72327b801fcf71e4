import type { House, StyleName } from "../../layout/house.js";
import { type LaidOutParagraph, plainText } from "../../layout/laid-out.js";
import { widthOf } from "../../text/width.js";
import { characterWidthOf } from "./measures.js";

/** White between a cell's text and its rules, in characters. */
const CELL_MARGIN = 1 / 3;

/** What no line may tear: neither may end with the bracket that opens, nor begin with the one that closes. */
const BRACKETED = /[（〔《“][^（）〔〕《》“”\s]{1,4}[）〕》”]/gu;

/** White at the sides of the cells of a table, in twips. */
export function cellMargin({ styles }: Pick<House, "styles">): number {
  return Math.round(characterWidthOf(styles.tableCell) * CELL_MARGIN);
}

/**
 * White at the sides of a narrow cell in which `（名）` fits only without the usual white; undefined where that isn't so.
 *
 * Word processors set brackets a full character wide, and tear what doesn't fit.
 *
 * @param width of the cell, in twips
 */
export function narrowMargin(
  text: LaidOutParagraph,
  style: StyleName,
  width: number,
  house: House,
): number | undefined {
  const longest = Math.max(0, ...(plainText(text.runs).match(BRACKETED) ?? []).map(widthOf));
  const white = width - Math.ceil(longest * characterWidthOf(house.styles[style]));
  return white >= 2 * cellMargin(house) || white < 0 ? undefined : Math.floor(white / 2);
}
