import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOut } from "../../layout/laid-out.js";
import { articleParts } from "./article.js";
import { onLines, withoutLostLinks, withPrefix } from "./elements.js";
import { toColophon, toLetterhead } from "./letterhead.js";
import { published } from "./published.js";
import { newRegister } from "./register.js";
import { titleLines } from "./title.js";

/**
 * The report alone, to be pasted into the page of a portal. Portals take away styles and show the metadata themselves;
 * ordinals are text, so the structure stays plain.
 */
export function toFragment(report: LaidOut): Element {
  const laidOut = published(report);
  const { letterhead, title, imprint, document } = laidOut;
  const article = h(
    "article",
    { className: ["report"], lang: document.language },
    onLines([
      ...(letterhead === undefined ? [] : [toLetterhead(letterhead)]),
      h("h1", { className: ["title"] }, titleLines(title)),
      ...articleParts(laidOut, newRegister()),
      ...(imprint === undefined ? [] : [toColophon(imprint)]),
    ]),
  );
  return withPrefix(withoutLostLinks(article), "fz-");
}
