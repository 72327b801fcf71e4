import type { Unit } from "../units.js";

/** A unit with the letters that were written to it. */
export interface Row {
  readonly unit: Unit;
  readonly letters: readonly Letter[];
}

export interface Letter {
  /** As it was printed. */
  readonly path: string;
  /** Counted from the overview, percent-encoded. */
  readonly href: string;
  /** As it is shown: `DOCX`. */
  readonly format: string;
}
