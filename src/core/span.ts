/** A place between two characters of a file. */
export interface Point {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as in editors and SARIF. */
  readonly column: number;
  /** 0-based, in UTF-16 units from the start of the text. */
  readonly offset: number;
}

/** A stretch of a file; `end` is the first point behind it. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** The stretch `from`…`to`, counted in UTF-16 units from the start of a span that lies within one line. */
export function spanWithin({ start }: Span, from: number, to: number): Span {
  return { start: advance(start, from), end: advance(start, to) };
}

/** The smallest span that holds both. */
export function spanAround(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

function advance({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}
