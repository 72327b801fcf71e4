import { DocumentGridType, type ISectionPropertiesOptions } from "docx";
import type { House } from "../../layout/house.js";
import { pt, toPoints, twips } from "../../layout/units.js";

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

/**
 * Page and margins. The document grid stays without lines: exact line spacing makes the 22 lines, and a grid of characters would
 * be laid out by LibreOffice with 14 characters a line.
 */
export function sectionProperties(house: House): ISectionPropertiesOptions {
  const { width, height, top, right, bottom, left, footer, header } = pageFrame(house);
  return {
    page: {
      size: { width, height },
      margin: { top, right, bottom, left, header, footer, gutter: 0 },
    },
    grid: { type: DocumentGridType.DEFAULT, linePitch: twips(house.page.pitch) },
  };
}
