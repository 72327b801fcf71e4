import { type SourceFile, spanAt } from "./source-file.js";
import type { Span } from "./span.js";

/**
 * Text as a reader sees it, with its way back to the source.
 *
 * Markdown escapes (`\*`), entities (`&amp;`), marks (`**`) and joined lines make the two differ in length. A piece says that from
 * `at` in `text` on, each unit stands at `offset + (i − at)` in the file, until the next piece begins. A piece whose `fixed` is
 * set stands for a stretch of the source of that many units (an entity, a line end), whatever its own length.
 */
export interface TracedText {
  readonly text: string;
  readonly pieces: readonly TracedPiece[];
}

export interface TracedPiece {
  /** Where the piece begins in the text, in UTF-16 units. */
  readonly at: number;
  /** Where it begins in the file, in UTF-16 units. */
  readonly offset: number;
  /** Length in the source, where that isn't the length in the text. */
  readonly fixed?: number;
}

/** The span in the file of the units `from`…`to` of the text. */
export function spanOfText(file: SourceFile, traced: TracedText, from = 0, to = traced.text.length): Span {
  const start = offsetAt(traced, from, "start");
  return spanAt(file, start, to > from ? offsetAt(traced, to - 1, "end") : start);
}

/** Texts set side by side, each keeping its way back. */
export function joinTraced(texts: readonly TracedText[]): TracedText {
  let text = "";
  const pieces: TracedPiece[] = [];
  for (const part of texts) {
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, pieces };
}

/** Where the unit at `index` begins in the file, or ends. */
export function offsetAt({ pieces }: TracedText, index: number, side: "start" | "end" = "start"): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return 0;
  if (piece.fixed !== undefined) return piece.offset + (side === "end" ? piece.fixed : 0);
  return piece.offset + (index - piece.at) + (side === "end" ? 1 : 0);
}
