import type { Nodes } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import base from "../../../templates/page/base.css?text";
import print from "../../../templates/page/print.css?text";
import sheets from "../../../templates/page/sheets.css?text";
import type { House } from "../../layout/house.js";
import type { LaidOut } from "../../layout/laid-out.js";
import { pt } from "../../layout/units.js";
import { articleParts } from "./article.js";
import { cssString, inMillimetres, inPoints } from "./css.js";
import { onLines, withoutLostLinks } from "./elements.js";
import { houseRules } from "./house-rules.js";
import { toColophon } from "./letterhead.js";
import { masthead } from "./masthead.js";
import { aboveNumber } from "./page-rules.js";
import { newRegister } from "./register.js";

/** The printed page for a screen (纸面): the text in one piece, which a browser breaks into sheets. */
export interface Paper {
  readonly html: string;
  readonly css: string;
  /** `{n}` is the number of the page. */
  readonly pageNumber: string;
}

/** The report as print has it. It has no landmarks: each sheet will hold a piece of the same elements. */
export function renderPaper(laidOut: LaidOut): Paper {
  const register = newRegister();
  const galley = h(
    "div",
    { className: ["galley"] },
    onLines([
      masthead(laidOut),
      h("div", onLines([h("div", onLines(articleParts(laidOut, register)))])),
      ...(laidOut.imprint === undefined ? [] : [toColophon(laidOut.imprint)]),
    ]),
  );
  // print's own rules, switched on for the screen
  const rules = [houseRules(laidOut.house), base, print].join("\n").replaceAll("@media print", "@media all");
  const { pattern } = laidOut.house.pageNumber;
  return {
    html: asText(withoutLostLinks(galley)),
    css: [rules, sheets, sheetRules(laidOut.house), register.rules()].join("\n"),
    pageNumber: pattern,
  };
}

const asText = (tree: Nodes) => toHtml(tree, { characterReferences: { useNamedReferences: true } });

/** The sheet and the number at its foot, as `@page` has them in print. */
function sheetRules(house: House): string {
  const { page, pageNumber, styles, faces } = house;
  const { width, height, top, left, typeArea } = page;
  const { size, pitch, face, colour, tracking } = styles.pageNumber;
  const { names, generic } = faces[face];
  const inset = inPoints(pt(pageNumber.inset * (size + tracking)));
  return [
    `.galley,.area{width:${inMillimetres(typeArea.width)};height:${inMillimetres(typeArea.height)}}`,
    `.galley{column-width:${inMillimetres(typeArea.width)}}`,
    `.sheet{width:${inMillimetres(width)};height:${inMillimetres(height)};padding:${inMillimetres(top)} 0 0 ${inMillimetres(left)}}`,
    `.page-number{width:${inMillimetres(typeArea.width)};padding:${inMillimetres(aboveNumber(house))} ${inset} 0;font:${inPoints(size)}/${inPoints(pitch)} ${[...names.map(cssString), generic].join(",")};color:#${colour}}`,
  ].join("\n");
}
