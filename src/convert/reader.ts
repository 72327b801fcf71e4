import type { Refusal } from "./refusal.js";
import type { Transcript } from "./transcript.js";

/** What a reader may be given besides the bytes. */
export interface ReadOptions {
  /** The encoding of a text, where the user knows it (`--encoding`): a label of the WHATWG encoding standard. */
  readonly encoding?: string;
  /** Turns an old Word file into a .docx by an office program; absent where there is none or it isn't wanted (`--no-office`). */
  readonly toDocx?: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
}

/**
 * Turns the bytes of one format into a transcript, or says why it can't.
 *
 * No exception for any bytes: what comes from outside is broken sometimes.
 */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Transcript | Refusal>;
