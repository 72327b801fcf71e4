import { createHash } from "node:crypto";
import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOut } from "../../layout/laid-out.js";
import { onLines } from "./elements.js";

/** What the page says of itself to browsers and to the crawlers of government sites (网页标签). */
export function head({ document, publication }: LaidOut, style: string): Element {
  const { title } = document;
  const { labels, siteName } = publication;
  return h(
    "head",
    onLines([
      h("meta", { charSet: "utf-8" }),
      h("meta", { httpEquiv: "Content-Security-Policy", content: policy(style) }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", siteName === undefined ? title : `${title} — ${siteName}`),
      ...labels.map(({ name, content }) => h("meta", { name, content })),
      h("style", style),
    ]),
  );
}

/** Nothing but this one style block and the pictures within the page. */
function policy(style: string): string {
  const hash = createHash("sha256").update(style, "utf8").digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:`;
}
