import { damaged, tooLarge } from "../unreadable.js";
import { structures, type WordFile } from "./word-file.js";

/** The text of a Word file, all parts one after the other, and where it stands in the stream. */
export interface WordText {
  readonly text: string;
  readonly pieces: readonly TextPlace[];
}

/** A stretch of the text that stands in one place of the stream. */
interface TextPlace {
  readonly from: number;
  readonly to: number;
  /** Offset in the stream. */
  readonly at: number;
  /** Bytes for each character. */
  readonly width: 1 | 2;
}

/** A stretch of the stream, or of the text, with what is said of it. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Of text; a report has some ten thousand. */
const MAX_CHARACTERS = 1_000_000;
const SINGLE_BYTE = 0x40000000;
const PLACE = 8;

/** Reads the piece table ([MS-DOC] 2.8.35): text that was changed often stands scattered over the file. */
export function readText(file: WordFile): WordText {
  const view = pieceTable(file.structure(structures.pieces));
  const count = Math.floor((view.byteLength - 4) / (4 + PLACE));
  const western = new TextDecoder("windows-1252");
  const bytes = Buffer.from(file.text.buffer, file.text.byteOffset, file.text.byteLength);
  const pieces: TextPlace[] = [];
  const parts: string[] = [];
  let left = MAX_CHARACTERS;
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(index * 4, true);
    const to = view.getUint32((index + 1) * 4, true);
    const place = view.getUint32((count + 1) * 4 + index * PLACE + 2, true);
    const width = (place & SINGLE_BYTE) === 0 ? 2 : 1;
    const at = width === 2 ? place : (place & ~SINGLE_BYTE) / 2;
    const length = (to - from) * width;
    left -= to - from;
    if (to <= from || at + length > bytes.length) throw damaged("piece table");
    if (left < 0) throw tooLarge();
    pieces.push({ from, to, at, width });
    const part = bytes.subarray(at, at + length);
    parts.push(width === 1 ? western.decode(part) : part.toString("utf16le"));
  }
  const text = parts.join("");
  if (text.length !== (pieces.at(-1)?.to ?? 0)) throw damaged("length of the text");
  return { text, pieces };
}

/** Behind formatting of pieces, which is left aside. */
function pieceTable(view: DataView): DataView {
  let at = 0;
  while (at + 3 <= view.byteLength && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > view.byteLength || view.getUint8(at) !== 2) throw damaged("piece table");
  const length = Math.min(view.getUint32(at + 1, true), view.byteLength - at - 5);
  return new DataView(view.buffer, view.byteOffset + at + 5, length);
}

/** What is said of stretches of the stream as something that is said of stretches of the text. */
export function inText<T>({ pieces }: WordText, runs: readonly Run<T>[]): Run<T>[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  return pieces.flatMap(({ from, to, at, width }) => {
    const end = at + (to - from) * width;
    const found: Run<T>[] = [];
    for (let index = firstBehind(sorted, at); index < sorted.length; index++) {
      const run = sorted[index];
      if (run === undefined || run.from >= end) break;
      found.push({
        from: from + Math.ceil((Math.max(run.from, at) - at) / width),
        to: from + Math.ceil((Math.min(run.to, end) - at) / width),
        value: run.value,
      });
    }
    return found;
  });
}

/** The value at a place of the text. */
export function valueAt<T>(runs: readonly Run<T>[], at: number): T | undefined {
  const run = runs[firstBehind(runs, at)];
  return run !== undefined && run.from <= at ? run.value : undefined;
}

/** Index of the first run that ends behind a place. */
export function firstBehind<T>(runs: readonly Run<T>[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
