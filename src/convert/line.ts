import type { Change, DropReason } from "./change.js";
import type { Stretch, TranscriptParagraph } from "./transcript.js";

/**
 * A line of an old file (行): what a reader of the paper sees of a paragraph, or of a piece of it between two line breaks.
 *
 * Its text is the text of its pieces one after the other, unchanged, so that every character knows where it stood.
 */
export interface Line {
  readonly text: string;
  /** In the order of the source; between them stood what was cut out. */
  readonly pieces: readonly Stretch[];
  readonly paragraph: TranscriptParagraph;
  /** Blanks that stood before it. */
  readonly indent: number;
  /** Whether a page number stood before it, which may have cut a paragraph in two. */
  readonly afterPage?: true;
}

/** The line from one place in its text to another. */
export function cut(line: Line, from: number, to = line.text.length): Line {
  return { ...line, text: line.text.slice(from, to), pieces: piecesOf(line, from, to) };
}

/** The same without blanks at its ends. */
export function trim(line: Line): Line {
  const from = line.text.length - line.text.trimStart().length;
  const to = line.text.trimEnd().length;
  const trimmed = from === 0 && to === line.text.length ? line : cut(line, Math.min(from, to), to);
  return from === 0 ? trimmed : { ...trimmed, indent: line.indent + from };
}

/** Where the line begins in the source. */
export function startOf({ pieces, paragraph }: Line): number {
  return pieces[0]?.from ?? paragraph.from;
}

export function endOf({ pieces, paragraph }: Line): number {
  return pieces.at(-1)?.to ?? paragraph.to;
}

/** Without any blanks: how texts are compared that hands have spaced differently. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}

export function drop(line: Line, reason: DropReason, from = 0, to = line.text.length): Change[] {
  const source = cut(line, from, to);
  if (source.text.trim() === "") return [];
  return source.pieces.map((piece, index) => ({
    fate: "dropped",
    reason,
    ...piece,
    source: pieceText(source, index),
    draft: "",
  }));
}

/**
 * Moves a line to the front matter.
 *
 * @param pointer where it goes
 * @param value what it becomes there, if not its own words
 */
export function move(line: Line, pointer: string, value?: string): Change[] {
  return line.pieces.map((piece, index) => {
    const source = pieceText(line, index);
    return {
      fate: "moved",
      reason: pointer,
      ...piece,
      source,
      draft: value === undefined ? source : index === 0 ? value : "",
    };
  });
}

function pieceText({ text, pieces }: Line, index: number): string {
  const from = pieces.slice(0, index).reduce((sum, piece) => sum + piece.to - piece.from, 0);
  const piece = pieces[index];
  return piece === undefined ? "" : text.slice(from, from + piece.to - piece.from);
}

function piecesOf({ pieces }: Line, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.to - piece.from);
    if (start < end) found.push({ from: piece.from + start, to: piece.from + end });
    at += piece.to - piece.from;
  }
  return found;
}
