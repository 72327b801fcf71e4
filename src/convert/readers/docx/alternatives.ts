import type { Piece } from "../pieces.js";
import { child, type XmlElement } from "../xml.js";

/**
 * Reads what `mc:AlternateContent` shows: its choice, or the fallback for programs of old where the choice holds nothing that we
 * read. A fallback usually repeats the words of the choice; one with other words is kept as an aside.
 *
 * @param read adds the pieces of a branch to `pieces`
 */
export function addAlternative(pieces: Piece[], element: XmlElement, read: (branch: XmlElement) => void): void {
  const choice = child(element, "mc:Choice");
  const fallback = child(element, "mc:Fallback");
  const before = pieces.length;
  if (choice !== undefined) read(choice);
  if (fallback === undefined) return;
  if (pieces.slice(before).every(({ type }) => type === "doubt")) {
    const doubts = pieces.splice(before);
    read(fallback);
    if (pieces.length === before) pieces.push(...doubts.slice(0, 1));
    return;
  }
  const words = wordsOf(fallback, Number.POSITIVE_INFINITY);
  if (words === "" || (choice !== undefined && wordsOf(choice, words.length) === words)) return;
  pieces.push({ type: "text", text: words, bold: false, aside: "hidden text" }); // no copy of anything
}

/** The text below an element without blanks, up to a length: alternatives stand within each other. */
function wordsOf(element: XmlElement, length: number): string {
  let words = "";
  for (const each of element.children) {
    if (words.length > length) return words;
    if (typeof each !== "string") words += wordsOf(each, length - words.length);
    else if (element.name === "w:t") words += each.replace(/\s/gu, "");
  }
  return words;
}
