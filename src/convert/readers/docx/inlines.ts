import type { AsideReason } from "../../transcript.js";
import { embeddedFile } from "../doubts.js";
import type { Piece } from "../pieces.js";
import { elements, type XmlElement } from "../xml.js";
import { alternative } from "./alternatives.js";
import { mathPieces } from "./math.js";
import { runPieces } from "./runs.js";
import type { Story } from "./story.js";
import type { Style } from "./styles.js";

/** Properties, which hold no text of the paper. */
const PROPERTIES = /Pr$|^w:(?:tblGrid|fldData)$/u;

/** What stands in a paragraph or in an element around some of its runs. */
export function inlinePieces(element: XmlElement, story: Story, style: Style, aside?: AsideReason): Piece[] {
  return elements(element).flatMap((each) => {
    switch (each.name) {
      case "w:r":
        return runPieces(each, story, style, aside);
      case "w:del":
      case "w:moveFrom":
        return inlinePieces(each, story, style, "deleted revision");
      case "m:oMath":
      case "m:oMathPara":
        return mathPieces(each, style.bold === true).map((piece) => withAside(piece, aside));
      case "mc:AlternateContent":
        return alternative(each, (branch) => inlinePieces(branch, story, style, aside));
      case "w:subDoc":
        return [{ type: "doubt", doubt: embeddedFile }];
      default:
        // what wraps runs (links, insertions, content controls, smart tags) and what is still unknown
        return PROPERTIES.test(each.name) ? [] : inlinePieces(each, story, style, aside);
    }
  });
}

function withAside(piece: Piece, aside: AsideReason | undefined): Piece {
  return piece.type === "text" && aside !== undefined ? { ...piece, aside } : piece;
}
