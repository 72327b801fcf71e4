import type { ReadOptions } from "../../reader.js";
import type { SourceFormat, Transcript } from "../../transcript.js";
import { brokenCharacters } from "../doubts.js";
import { refusing } from "../refusing.js";
import { Scribe } from "../scribe.js";
import { type Block, type Paragraph, paragraphsOf } from "./blocks.js";
import { Builder } from "./build.js";
import { decodePage } from "./decode-page.js";
import { isHidden } from "./markup.js";
import { findNotes } from "./notes.js";
import { labelsOf, titlesIn } from "./page-labels.js";
import { inlinePictures, type Pictures } from "./pictures.js";
import { chromeOf } from "./regions.js";
import { attribute, type Element, elementsIn, everyElement, parsePage } from "./tree.js";
import { writeBlocks } from "./write.js";

/** Reads a web page: the article with its labels; the page around it goes. Nothing is fetched, no script runs. */
export const readHtml = refusing(async (bytes, options) => transcribePage(bytes, options, "html", inlinePictures));

/**
 * A page as a transcript.
 *
 * @param declared the encoding that whoever delivered the page says it is in
 * @throws {ReadError} if it can't be read
 */
export function transcribePage(
  bytes: Uint8Array,
  { encoding }: ReadOptions,
  format: SourceFormat,
  pictures: Pictures,
  declared?: string,
): Transcript {
  const page = decodePage(bytes, encoding, declared);
  const root = parsePage(page.text);
  const body = elementsIn(root).find(({ tagName }) => tagName === "body" || tagName === "frameset") ?? root;
  const labels = labelsOf(root);
  const paper = isPaper(root);
  const builder = new Builder(findNotes(root), pictures, paper);
  const head = elementsIn(root).find(({ tagName }) => tagName === "head");
  const programs = head === undefined ? [] : builder.build(head);
  const blocks = builder.build(body);
  const chrome = paper ? unseenIn(blocks) : chromeOf(blocks, body, titlesIn(labels));

  const scribe = new Scribe();
  for (const { name, value } of labels) scribe.label(name, value);
  writeBlocks(programs, scribe, chrome, { aside: "web chrome" });
  writeBlocks(blocks, scribe, chrome, {});
  const marked = scribe.noteKeys;
  for (const [note, key] of marked.entries()) writeBlocks(builder.notes.get(key) ?? [], scribe, chrome, { note });
  for (const [key, words] of builder.notes) {
    if (!marked.includes(key)) writeBlocks(words, scribe, chrome, { aside: "web chrome" });
  }
  if (page.broken) scribe.doubt(brokenCharacters, 0);
  return { ...scribe.transcript(format), encoding: page.encoding };
}

/** Whether a word processor made the page: there is nothing around its text. */
function isPaper(root: Element): boolean {
  for (const element of everyElement(root)) {
    if (element.tagName !== "meta" || attribute(element, "name")?.toLowerCase() !== "generator") continue;
    if (/Word|Office|WPS|Kingsoft/iu.test(attribute(element, "content") ?? "")) return true;
  }
  return false;
}

function unseenIn(blocks: readonly Block[]): ReadonlySet<Paragraph> {
  return new Set(paragraphsOf(blocks).filter(({ program, suspects }) => program || suspects.some(isHidden)));
}
