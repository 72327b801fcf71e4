import type { Sentence } from "../core/sentence.js";

/** Why an old file can't be read; `bomb` and `too-large` are limits of ours, the rest is the file's. */
export type ReadErrorCode = "damaged" | "encrypted" | "unsupported" | "too-large" | "bomb";

/** A file that no reader can make text of. The sentence says why and what to do. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;
  readonly sentence: Sentence;

  constructor(code: ReadErrorCode, sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options);
    this.name = "ReadError";
    this.code = code;
    this.sentence = sentence;
  }
}
