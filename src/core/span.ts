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
