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

interface Material {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One thing to try. */
interface Case {
  /** What it is made of, for whoever wants to look at it. */
  readonly files: readonly Material[];
  /** Tries it, and says which laws it broke. What it throws is a crash. */
  run(): Promise<readonly Breach[]>;
}

/** A kind of case: how its files are made, and what is done with them. */
export interface Kind {
  /** How often it is chosen beside the others. */
  readonly weight: number;
  make(random: Random): Promise<Case>;
}
