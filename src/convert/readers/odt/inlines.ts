import type { AsideReason } from "../../transcript.js";
import type { Piece } from "../pieces.js";
import { inFont } from "../symbols.js";
import { attribute, child, elements, textOf, type XmlElement } from "../xml.js";
import { drawingPieces } from "./drawings.js";
import type { Story } from "./story.js";
import type { Style } from "./styles.js";

/** Blanks in a row that one element may stand for. */
const MAX_BLANKS = 256;

/** What stands in a paragraph. */
export function inlinePieces(paragraph: XmlElement, story: Story, style: Style): Piece[] {
  const pieces: Piece[] = [];
  addInlines(pieces, paragraph, story, style);
  return pieces;
}

/** Adds to one list on the way down: elements stand 250 deep in hostile files, and each level would copy all pieces below it. */
function addInlines(pieces: Piece[], element: XmlElement, story: Story, style: Style, aside?: AsideReason): void {
  for (const each of element.children) {
    if (typeof each === "string") addText(pieces, each.replace(/[ \t\r\n]+/gu, " "), style, aside);
    else addPart(pieces, each, story, style, aside);
  }
}

function addPart(
  pieces: Piece[],
  element: XmlElement,
  story: Story,
  style: Style,
  aside: AsideReason | undefined,
): void {
  switch (element.name) {
    case "text:span": {
      const own = story.styles.text(attribute(element, "text:style-name"));
      addInlines(pieces, element, story, { ...style, ...own }, aside);
      break;
    }
    case "text:s": {
      const count = Number(attribute(element, "text:c")) || 1;
      addText(pieces, " ".repeat(Math.max(1, Math.min(MAX_BLANKS, count))), style, aside);
      break;
    }
    case "text:tab":
      addText(pieces, "\t", style, aside);
      break;
    case "text:line-break":
      addText(pieces, "\n", style, aside);
      break;
    case "text:ruby":
      addRuby(pieces, element, story, style, aside);
      break;
    case "text:note":
      pieces.push(note(element, story, aside));
      break;
    case "text:change":
      addDeleted(pieces, element, story, style);
      break;
    case "office:annotation":
      addParagraphs(pieces, element, story, style, aside ?? "comment");
      break;
    case "text:hidden-text":
      addText(pieces, attribute(element, "text:string-value") ?? textOf(element), style, aside ?? "hidden text");
      break;
    // what simple programs show as the number, which is counted anew
    case "text:number":
      break;
    default:
      if (element.name.startsWith("draw:")) addDrawing(pieces, element, story, style, aside);
      else addInlines(pieces, element, story, style, aside);
  }
}

function addText(
  pieces: Piece[],
  content: string,
  { bold, hidden, font }: Style,
  aside: AsideReason | undefined,
): void {
  if (content === "") return;
  const why = aside ?? (hidden ? "hidden text" : undefined);
  const shown = inFont(font, content);
  pieces.push({ type: "text", text: shown.text, bold: bold === true, ...(why !== undefined && { aside: why }) });
  if (shown.doubt !== undefined) pieces.push({ type: "doubt", doubt: shown.doubt });
}

function addRuby(
  pieces: Piece[],
  element: XmlElement,
  story: Story,
  style: Style,
  aside: AsideReason | undefined,
): void {
  const base = child(element, "text:ruby-base");
  const reading = child(element, "text:ruby-text");
  if (base !== undefined) addInlines(pieces, base, story, style, aside);
  if (reading !== undefined) addInlines(pieces, reading, story, style, aside ?? "ruby reading");
}

function note(element: XmlElement, story: Story, aside: AsideReason | undefined): Piece {
  const key = `note ${story.notes.size}`;
  const citation = child(element, "text:note-citation");
  story.notes.set(key, child(element, "text:note-body") ?? element);
  const label = citation === undefined ? "" : textOf(citation).trim();
  // a mark that the author chose himself stands in the file, a number is counted
  const own = citation === undefined ? undefined : attribute(citation, "text:label");
  return { type: "note", key, label, text: own ?? "", ...(aside !== undefined && { aside }) };
}

/** The deleted words, where they stood. */
function addDeleted(pieces: Piece[], element: XmlElement, story: Story, style: Style): void {
  const id = attribute(element, "text:change-id") ?? "";
  const passage = story.deletions.get(id);
  story.deletions.delete(id);
  if (passage !== undefined) addParagraphs(pieces, passage, story, style, "deleted revision");
}

/** The paragraphs below an element, in one line. */
function addParagraphs(pieces: Piece[], element: XmlElement, story: Story, style: Style, aside: AsideReason): void {
  for (const each of elements(element)) {
    if (each.name === "text:p" || each.name === "text:h") {
      const before = pieces.length;
      addInlines(pieces, each, story, style, aside);
      if (pieces.length > before) pieces.push({ type: "text", text: "\n", bold: false, aside });
    } else if (/^(?:text|table):/u.test(each.name)) addParagraphs(pieces, each, story, style, aside);
  }
}

function addDrawing(
  pieces: Piece[],
  element: XmlElement,
  story: Story,
  { hidden }: Style,
  aside: AsideReason | undefined,
): void {
  const why = aside ?? (hidden ? "hidden text" : undefined);
  for (const piece of drawingPieces(element, story)) {
    if (why === undefined) pieces.push(piece);
    else if (piece.type === "box") pieces.push({ ...piece, aside: why });
  }
}
