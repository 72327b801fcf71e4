import type { LaidOut } from "../../../src/layout/laid-out.js";
import { compile, type Parts } from "../../../src/render/docx/compile.js";
import { makeStationery } from "../../../src/render/docx/package/make-stationery.js";

/** The parts of the file, on stationery that is made for it. */
export function partsOf(laidOut: LaidOut, modified?: string): Parts {
  return compile(laidOut, makeStationery(laidOut.house), modified);
}

/** One XML part of the file. */
export function part(laidOut: LaidOut, path: string): string {
  return String(partsOf(laidOut).get(path));
}

export function paragraphs(laidOut: LaidOut): string[] {
  return part(laidOut, "word/document.xml").match(/<w:p>.*?<\/w:p>/gu) ?? [];
}

export function styleOf(laidOut: LaidOut, id: string): string {
  const styles = part(laidOut, "word/styles.xml").split("<w:style ");
  return styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? "";
}

/** The words of some XML, field codes too. */
export function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:(?:t|instrText)(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => text);
  return texts.join("").replace(/&lt;/gu, "<").replace(/&gt;/gu, ">").replace(/&amp;/gu, "&");
}

export function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start) + to.length);
}
