import type { AsideReason } from "../../transcript.js";
import { embeddedFile } from "../doubts.js";
import type { Piece } from "../pieces.js";
import { elements, type XmlElement } from "../xml.js";
import { addAlternative } from "./alternatives.js";
import { mathPieces } from "./math.js";
import { addRun } from "./runs.js";
import type { Story } from "./story.js";
import type { Style } from "./styles.js";

/** Properties, which hold no text of the paper. */
const PROPERTIES = /Pr$|^w:(?:tblGrid|fldData)$/u;

/** What stands in a paragraph. */
export function inlinePieces(paragraph: XmlElement, story: Story, style: Style): Piece[] {
  const pieces: Piece[] = [];
  addInlines(pieces, paragraph, story, style);
  return pieces;
}

/** Adds to one list on the way down: elements stand 250 deep in hostile files, and each level would copy all pieces below it. */
function addInlines(pieces: Piece[], element: XmlElement, story: Story, style: Style, aside?: AsideReason): void {
  for (const each of elements(element)) {
    switch (each.name) {
      case "w:r":
        addRun(pieces, each, story, style, aside);
        break;
      case "w:del":
      case "w:moveFrom":
        addInlines(pieces, each, story, style, "deleted revision");
        break;
      case "m:oMath":
      case "m:oMathPara":
        for (const piece of mathPieces(each, style.bold === true)) pieces.push(withAside(piece, aside));
        break;
      case "mc:AlternateContent":
        addAlternative(pieces, each, (branch) => addInlines(pieces, branch, story, style, aside));
        break;
      case "w:subDoc":
        pieces.push({ type: "doubt", doubt: embeddedFile });
        break;
      default:
        // what wraps runs (links, insertions, content controls, smart tags) and what is still unknown
        if (!PROPERTIES.test(each.name)) addInlines(pieces, each, story, style, aside);
    }
  }
}

function withAside(piece: Piece, aside: AsideReason | undefined): Piece {
  return piece.type === "text" && aside !== undefined ? { ...piece, aside } : piece;
}
