import type { AsideReason } from "../transcript.js";
import type { Uncertainty } from "./doubts.js";
import type { XmlElement } from "./xml.js";

/** What stands in a paragraph, in its order, before it is written into a transcript. */
export type Piece = TextPiece | NotePiece | PicturePiece | BoxPiece | DoubtPiece;

interface TextPiece {
  readonly type: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly aside?: AsideReason;
}

/** The mark of a footnote or endnote. */
interface NotePiece {
  readonly type: "note";
  /** Tells the notes of a file apart. */
  readonly key: string;
  readonly label: string;
  /** Characters of the mark that stand in the file itself. */
  readonly text: string;
  readonly aside?: AsideReason;
}

interface PicturePiece {
  readonly type: "picture";
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly alt: string;
}

/** Paragraphs and tables that are anchored in a paragraph (文本框). */
export interface BoxPiece {
  readonly type: "box";
  readonly content: XmlElement;
  readonly aside?: AsideReason;
}

interface DoubtPiece {
  readonly type: "doubt";
  readonly doubt: Uncertainty;
}

/** Whether a reader of the paper sees anything of it. */
export function isSeen(piece: Piece): boolean {
  switch (piece.type) {
    case "text":
      return piece.aside === undefined && /\S/u.test(piece.text);
    case "note":
    case "box":
      return piece.aside === undefined;
    case "picture":
      return true;
    case "doubt":
      return false;
  }
}
