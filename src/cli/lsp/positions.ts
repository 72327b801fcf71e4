import type { Range } from "vscode-languageserver";
import type { Point, Span } from "../../core/span.js";

/** A span as editors count it: from 0, in UTF-16 units. */
export function toRange({ start, end }: Span): Range {
  return { start: toPosition(start), end: toPosition(end) };
}

function toPosition({ line, column }: Point): Range["start"] {
  return { line: line - 1, character: column - 1 };
}

/** Whether a place lies in a range, its end included: there the cursor still touches it. */
export function touches({ start, end }: Range, { line, character }: Range["start"]): boolean {
  const isBefore = line < start.line || (line === start.line && character < start.character);
  return !isBefore && (line < end.line || (line === end.line && character <= end.character));
}

/** Whether two ranges share a place. */
export function overlap(a: Range, b: Range): boolean {
  return touches(a, b.start) || touches(b, a.start);
}
