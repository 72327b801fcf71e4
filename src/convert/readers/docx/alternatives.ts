import type { Piece } from "../pieces.js";
import { child, elements, textOf, type XmlElement } from "../xml.js";

/**
 * What `mc:AlternateContent` shows: its choice, or the fallback for programs of old where the choice holds nothing that we read.
 *
 * A fallback usually repeats the words of the choice; one with other words is kept as an aside.
 */
export function alternative(element: XmlElement, read: (branch: XmlElement) => Piece[]): Piece[] {
  const choice = child(element, "mc:Choice");
  const fallback = child(element, "mc:Fallback");
  const chosen = choice === undefined ? [] : read(choice);
  if (fallback === undefined) return chosen;
  if (!chosen.some(({ type }) => type !== "doubt")) {
    const other = read(fallback);
    return other.length === 0 ? chosen : other;
  }
  const words = wordsOf(fallback);
  const same = choice !== undefined && squeeze(words) === squeeze(wordsOf(choice));
  return same || words === ""
    ? chosen
    : [...chosen, { type: "text", text: words, bold: false, aside: "duplicate fallback" }];
}

function wordsOf(branch: XmlElement): string {
  return elements(branch)
    .map((each) => (each.name === "w:t" ? textOf(each) : wordsOf(each)))
    .join("");
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}
