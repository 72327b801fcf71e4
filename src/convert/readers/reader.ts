import type { Transcript } from "../transcript.js";

export interface ReadOptions {
  /** What a user says the encoding of a text file is. */
  readonly encoding?: string;
  /** Makes a .docx of a .doc by an office suite; undefined where it can't. Absent where no suite was found or none is wanted. */
  readonly office?: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
}

/**
 * Reads an old file of one format.
 *
 * @throws {ReadError} (rejects) if no text can be had from it
 */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Transcript>;
