import type { Root } from "hast";
import { h } from "hastscript";
import type { LaidOut } from "../../layout/laid-out.js";
import { articleParts } from "./article.js";
import { contents } from "./contents.js";
import { onLines, withoutLostLinks } from "./elements.js";
import { head } from "./head.js";
import { toColophon } from "./letterhead.js";
import { masthead } from "./masthead.js";
import { published } from "./published.js";
import { newRegister } from "./register.js";
import { styleSheet } from "./style-sheet.js";

/** The whole page: one file that asks nothing of the network. */
export function toPage(report: LaidOut): Root {
  const laidOut = published(report);
  const register = newRegister();
  const toc = contents(laidOut);
  const body = h(
    "body",
    onLines([
      h("a", { className: ["skip"], href: "#main" }, "跳到正文"),
      masthead(laidOut),
      ...(toc === undefined ? [] : [toc]),
      h("main", { id: "main", tabIndex: -1 }, onLines([h("article", onLines(articleParts(laidOut, register)))])),
      ...(laidOut.imprint === undefined ? [] : [toColophon(laidOut.imprint)]),
    ]),
  );
  const style = styleSheet(laidOut.house, register.rules());
  return {
    type: "root",
    children: [
      { type: "doctype" },
      { type: "text", value: "\n" },
      h("html", { lang: laidOut.document.language }, onLines([head(laidOut, style), withoutLostLinks(body)])),
    ],
  };
}
