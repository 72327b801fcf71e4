import type { Tried } from "./case.js";

/** A case by what makes it: `docx:3f2a91bc`. */
export interface CaseName {
  readonly kind: string;
  readonly seed: number;
}

/** What a player is asked for. */
export interface Order extends CaseName {
  /** A folder to write the files of the case to; it isn't tried then. */
  readonly save?: string;
}

/** What a player can play. */
export interface Playable {
  readonly name: string;
  readonly weight: number;
  /** Milliseconds for a case, where they aren't the usual ones. */
  readonly time?: number;
}

/** What became of a case. */
export interface Played extends Tried {
  readonly milliseconds: number;
  /** Bytes that the process took up at most, in its whole life. */
  readonly peak: number;
  /** Bytes that it takes up now. */
  readonly memory: number;
}

export function nameOf({ kind, seed }: CaseName): string {
  return `${kind}:${seed.toString(16).padStart(8, "0")}`;
}
