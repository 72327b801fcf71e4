import type { Random } from "./random.js";

/** A law that a case broke (违例), in words for the log. */
export interface Breach {
  readonly law:
    | "crash"
    | "ledger"
    | "positions"
    | "repeat"
    | "fixes"
    | "words"
    | "output"
    | "outside"
    | "exit code"
    | "slow"
    | "memory";
  readonly detail: string;
}

/** What came of a case. */
export interface Tried {
  readonly breaches: readonly Breach[];
  /** How far it got, in a word: cases that are all refused at the door find nothing. */
  readonly outcome: string;
}

interface Material {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One thing to try. */
interface Case {
  /** What it is made of, for whoever wants to look at it. */
  readonly files: readonly Material[];
  /** Tries it. What it throws is a crash. */
  run(): Promise<Tried>;
}

/** A kind of case: how its files are made, and what is done with them. */
export interface Kind {
  /** How often it is chosen beside the others. */
  readonly weight: number;
  /** Milliseconds that a case may take, where they aren't the usual ten seconds. */
  readonly time?: number;
  make(random: Random): Promise<Case>;
}
