import { harmful, tooLarge } from "../unreadable.js";

/** Groups within each other, all groups; runs of text; control words; characters of text: real files stay far below. */
const limits = {
  depth: 400,
  groups: 300_000,
  runs: 300_000,
  words: 1_500_000,
  text: 2_500_000,
} as const;

/** Counts what an RTF file costs, and refuses one that costs too much. */
export class Budget {
  #groups = 0;
  #runs = 0;
  #words = 0;
  #text = 0;

  /** @param depth how many groups it stands in */
  group(depth: number): void {
    if (depth >= limits.depth) throw harmful();
    if (++this.#groups > limits.groups) throw tooLarge();
  }

  run(): void {
    if (++this.#runs > limits.runs) throw tooLarge();
  }

  word(): void {
    if (++this.#words > limits.words) throw tooLarge();
  }

  text(length: number): void {
    this.#text += length;
    if (this.#text > limits.text) throw tooLarge();
  }

  /** @param length of bytes that aren't decoded yet; a character may take two */
  bytes(length: number): void {
    if (length > limits.text * 2) throw tooLarge();
  }
}
