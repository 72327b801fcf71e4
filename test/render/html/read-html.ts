import type { LaidOut, LaidOutBlock } from "../../../src/layout/laid-out.js";
import { renderHtml, renderHtmlFragment } from "../../../src/render/html/render-html.js";
import { builtIn } from "../../houses.js";
import { plainReport } from "./fixture.js";

export const gbt9704 = await builtIn("gbt9704");
export const gbt33476 = await builtIn("gbt33476");

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

export const pageOf = (laidOut: LaidOut): string => decode(renderHtml(laidOut).bytes);
export const fragmentOf = (laidOut: LaidOut): string => decode(renderHtmlFragment(laidOut).bytes);

/** The source of the blocks of a report that has nothing else. */
export function articleOf(blocks: readonly LaidOutBlock[], more: Partial<LaidOut> = {}): string {
  const page = pageOf({ ...plainReport(gbt9704, blocks), ...more });
  return /<article>\n(.*)\n<\/article>/su.exec(page)?.[1] ?? "";
}

/** The style block. */
export const styleOf = (page: string): string => /<style>(.*)<\/style>/su.exec(page)?.[1] ?? "";

/** Every value of an attribute, in the order of the source. */
export function attributes(html: string, name: string): readonly string[] {
  const body = html.replace(/<style>.*<\/style>/su, "");
  return [...body.matchAll(new RegExp(`<[^>]*?\\s${name}="([^"]*)"`, "gu"))].map(([, value = ""]) => value);
}

/** What a reader reads: the text between the marks, without blanks. */
export function readableText(html: string): string {
  return html
    .replace(/<[^>]*>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&amp;/gu, "&")
    .replace(/\s/gu, "");
}
