import { DocumentGridType, type ISectionPropertiesOptions } from "docx";
import type { House } from "../../../layout/house.js";
import { twips } from "../../../layout/units.js";
import { pageFrame } from "../measures.js";

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
