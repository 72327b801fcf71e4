import type { Sentence } from "./sentence.js";

/** What can be wrong with the world, as opposed to a draft (a `Diagnostic`) or the program (any other exception). */
export type OperationCode =
  | "usage"
  | "config"
  | "not-found"
  | "nothing-matched"
  | "unreadable"
  | "unwritable"
  | "collision"
  | "shards"
  | "foreign-output";

/** Caught in `cli/`, which prints the sentence and ends with exit code 2. */
export class OperationError extends Error {
  readonly code: OperationCode;
  readonly sentence: Sentence;

  constructor(code: OperationCode, sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options);
    this.name = "OperationError";
    this.code = code;
    this.sentence = sentence;
  }
}
