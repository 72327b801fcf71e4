import base from "../../../templates/page/base.css?text";
import print from "../../../templates/page/print.css?text";
import screen from "../../../templates/page/screen.css?text";
import type { House } from "../../layout/house.js";
import { houseRules } from "./house-rules.js";
import { pageRules } from "./page-rules.js";

/** Of each house, what all its pages share. */
const shared = new WeakMap<House, string>();

/**
 * The one style block of a page.
 *
 * @param figures rules for single paragraphs; they come last, so that they beat the style that a paragraph differs from
 */
export function styleSheet(house: House, figures: string): string {
  const rules = shared.get(house) ?? [houseRules(house), base, screen, print, pageRules(house)].join("\n");
  shared.set(house, rules);
  return `\n${`${rules}\n${figures}`.trim()}\n`;
}
