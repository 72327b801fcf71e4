import type { Point, Span } from "./span.js";

/** A text file as it was read: its name for messages, its text and where its lines begin. */
export interface SourceFile {
  /** As the user named it, with `/`. */
  readonly path: string;
  /** Decoded, without byte order mark; line ends as they were. */
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

export function sourceFile(path: string, text: string): SourceFile {
  const lineStarts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lineStarts.push(at + 1);
  }
  return { path, text, lineStarts };
}

/** The point at `offset`, which is cut to the bounds of the file. */
export function pointAt({ text, lineStarts }: SourceFile, offset: number): Point {
  const at = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (lineStarts[low] ?? 0) + 1, offset: at };
}

export function spanAt(file: SourceFile, from: number, to: number): Span {
  return { start: pointAt(file, from), end: pointAt(file, to) };
}
