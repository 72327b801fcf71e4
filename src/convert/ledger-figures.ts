import type { Sentence } from "../core/sentence.js";

/** How many units (UTF-16, blanks left out) met each fate (账目). */
export interface Tally {
  readonly kept: number;
  readonly moved: number;
  readonly replaced: number;
  readonly dropped: number;
  /** In the front matter of the draft, without a source. */
  readonly made: number;
}

/** Where a law of the ledger is broken. */
export interface Breach {
  /** Offset in the source. */
  readonly at: number;
  readonly sentence: Sentence;
}

export interface Ledger {
  readonly characters: number;
  readonly tally: Tally;
  readonly breaches: readonly Breach[];
}
