import type { AsideReason } from "../../transcript.js";
import type { Piece } from "../pieces.js";
import { inFont } from "../symbols.js";
import { attribute, child, elements, textOf, type XmlElement } from "../xml.js";
import { drawingPieces } from "./drawings.js";
import type { Story } from "./story.js";
import type { Style } from "./styles.js";

/** Blanks in a row that one element may stand for. */
const MAX_BLANKS = 256;

/** What stands in a paragraph or in an element around some of its text. */
export function inlinePieces(element: XmlElement, story: Story, style: Style, aside?: AsideReason): Piece[] {
  return element.children.flatMap((each) =>
    typeof each === "string"
      ? text(each.replace(/[ \t\r\n]+/gu, " "), style, aside)
      : partPieces(each, story, style, aside),
  );
}

function partPieces(element: XmlElement, story: Story, style: Style, aside: AsideReason | undefined): Piece[] {
  switch (element.name) {
    case "text:span":
      return inlinePieces(
        element,
        story,
        { ...style, ...story.styles.text(attribute(element, "text:style-name")) },
        aside,
      );
    case "text:s":
      return text(
        " ".repeat(Math.max(1, Math.min(MAX_BLANKS, Number(attribute(element, "text:c")) || 1))),
        style,
        aside,
      );
    case "text:tab":
      return text("\t", style, aside);
    case "text:line-break":
      return text("\n", style, aside);
    case "text:ruby":
      return ruby(element, story, style, aside);
    case "text:note":
      return [note(element, story, aside)];
    case "text:change":
      return deleted(element, story, style);
    case "office:annotation":
      return words(element, story, style, aside ?? "comment");
    case "text:hidden-text":
      return text(attribute(element, "text:string-value") ?? textOf(element), style, aside ?? "hidden text");
    // what simple programs show as the number, which is counted anew
    case "text:number":
      return [];
    default:
      if (element.name.startsWith("draw:")) return drawn(element, story, style, aside);
      return inlinePieces(element, story, style, aside);
  }
}

function text(content: string, { bold, hidden, font }: Style, aside: AsideReason | undefined): Piece[] {
  if (content === "") return [];
  const why = aside ?? (hidden ? "hidden text" : undefined);
  const shown = inFont(font, content);
  const piece: Piece = {
    type: "text",
    text: shown.text,
    bold: bold === true,
    ...(why !== undefined && { aside: why }),
  };
  return shown.doubt === undefined ? [piece] : [piece, { type: "doubt", doubt: shown.doubt }];
}

function ruby(element: XmlElement, story: Story, style: Style, aside: AsideReason | undefined): Piece[] {
  const base = child(element, "text:ruby-base");
  const reading = child(element, "text:ruby-text");
  return [
    ...(base === undefined ? [] : inlinePieces(base, story, style, aside)),
    ...(reading === undefined ? [] : inlinePieces(reading, story, style, aside ?? "ruby reading")),
  ];
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
function deleted(element: XmlElement, story: Story, style: Style): Piece[] {
  const id = attribute(element, "text:change-id") ?? "";
  const passage = story.deletions.get(id);
  story.deletions.delete(id);
  return passage === undefined ? [] : words(passage, story, style, "deleted revision");
}

/** The paragraphs below an element, in one line. */
function words(element: XmlElement, story: Story, style: Style, aside: AsideReason): Piece[] {
  return elements(element).flatMap((each): Piece[] => {
    if (each.name === "text:p" || each.name === "text:h") {
      const pieces = inlinePieces(each, story, style, aside);
      return pieces.length === 0 ? [] : [...pieces, { type: "text", text: "\n", bold: false, aside }];
    }
    return each.name.startsWith("text:") || each.name.startsWith("table:") ? words(each, story, style, aside) : [];
  });
}

function drawn(element: XmlElement, story: Story, { hidden }: Style, aside: AsideReason | undefined): Piece[] {
  const pieces = drawingPieces(element, story);
  const why = aside ?? (hidden ? "hidden text" : undefined);
  if (why === undefined) return pieces;
  return pieces.flatMap((piece): Piece[] => (piece.type === "box" ? [{ ...piece, aside: why }] : []));
}
