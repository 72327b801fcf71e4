import { createHash } from "node:crypto";
import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Language } from "../../core/sentence.js";

/** An overview as a page of its own: no scripts, nothing from elsewhere, to be read on screen and on paper. */
export function overviewFrame(
  heading: string,
  style: string,
  language: Language,
  content: readonly ElementContent[],
): string {
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  const page = h("html", { lang: language }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", heading),
      h("style", style),
    ]),
    h("body", [h("main", [h("h1", heading), ...content])]),
  ]);
  const html = toHtml({ type: "root", children: [{ type: "doctype" }, page] }, { upperDoctype: true });
  return `${html.replaceAll("&#x27;", "'")}\n`; // harmless between double quotes; the policy stays readable
}
