import { formatNumber } from "../number-formats.js";
import { child, childrenOf, type XmlElement } from "../xml.js";
import { integerOf, propertyOf } from "./values.js";

export type NoteKind = "footnote" | "endnote";

/** Numbers the marks of notes in their order. */
export class NoteLabels {
  readonly #next: Record<NoteKind, number>;
  readonly #format: Record<NoteKind, string>;

  /** @param root `w:document`, whose sections may number notes in a way of their own; the first that does so decides */
  constructor(root: XmlElement, settings: XmlElement | undefined) {
    const ofFootnotes = noteProperties(root, settings, "w:footnotePr");
    const ofEndnotes = noteProperties(root, settings, "w:endnotePr");
    this.#next = { footnote: startOf(ofFootnotes), endnote: startOf(ofEndnotes) };
    this.#format = {
      footnote: propertyOf(ofFootnotes, "w:numFmt") ?? "decimal",
      endnote: propertyOf(ofEndnotes, "w:numFmt") ?? "lowerRoman",
    };
  }

  next(kind: NoteKind): string {
    const number = this.#next[kind]++;
    return formatNumber(number, this.#format[kind]) ?? String(number);
  }
}

function noteProperties(root: XmlElement, settings: XmlElement | undefined, name: string): XmlElement | undefined {
  const body = child(root, "w:body");
  const ofParagraphs = childrenOf(body, "w:p").map((paragraph) => child(child(paragraph, "w:pPr"), "w:sectPr"));
  for (const section of [...ofParagraphs, child(body, "w:sectPr")]) {
    const found = child(section, name);
    if (found !== undefined) return found;
  }
  return child(settings, name);
}

function startOf(properties: XmlElement | undefined): number {
  return integerOf(properties, "w:numStart") ?? 1;
}
