import type { House, Style, StyleName } from "../../layout/house.js";
import { type Characters, pt, type Twips, toPoints, twips } from "../../layout/units.js";

/** How far the top of a one-em dash stands above the bottom of its exact line, in type sizes (measured in LibreOffice). */
const DASH_TOP = 0.507;

/** The page of a house in twips, the type area (版心) exactly as wide and high as the house says. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly typeArea: { readonly width: number; readonly height: number };
  /** From the bottom of the paper to the bottom of the page number's line. */
  readonly footer: number;
  /** From the top of the paper to the (empty) header. */
  readonly header: number;
}

export function pageFrame({ page, pageNumber, styles }: House): PageFrame {
  const width = twips(toPoints(page.width));
  const height = twips(toPoints(page.height));
  const typeArea = { width: twips(toPoints(page.typeArea.width)), height: twips(toPoints(page.typeArea.height)) };
  const top = twips(toPoints(page.top));
  const right = twips(toPoints(page.right));
  const bottom = height - top - typeArea.height;
  const dash = twips(pt(styles.pageNumber.size * DASH_TOP));
  return {
    width,
    height,
    top,
    right,
    bottom,
    left: width - right - typeArea.width,
    typeArea,
    footer: bottom - twips(toPoints(pageNumber.below)) - dash,
    header: Math.round(top / 2),
  };
}

/** Width of a character of `style`, its tracking included. */
export function characterWidthOf({ size, tracking }: Style): Twips {
  return twips(pt(size + tracking));
}

/** Twips of a length in characters of a style. */
export function charactersWide(length: Characters | number, style: StyleName, { styles }: House): number {
  return Math.round(length * characterWidthOf(styles[style]));
}

/** Height of blank lines of the page, in twips. */
export function blankLines(count: number, { page }: House): number {
  return count * twips(page.pitch);
}
