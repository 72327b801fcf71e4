import type { RowFormat } from "./blocks.js";

/** Gathers what `\trowd` and the words behind it say of a row; it holds until the next one. */
export class RowDescription {
  #head = false;
  #merged: boolean[] = [];
  /** Whether the cell whose right end comes next is merged into another. */
  #next = false;

  /** @returns whether the word is about rows */
  word(name: string): boolean {
    switch (name) {
      case "trowd":
        this.#head = false;
        this.#merged = [];
        this.#next = false;
        return true;
      case "trhdr":
        this.#head = true;
        return true;
      case "clmrg":
      case "clvmrg":
        this.#next = true;
        return true;
      case "cellx":
        if (this.#merged.length < MAX_CELLS) this.#merged.push(this.#next);
        this.#next = false;
        return true;
      default:
        return false;
    }
  }

  get format(): RowFormat {
    return { head: this.#head, merged: this.#merged };
  }
}

/** Word has no more cells in a row than 63. */
const MAX_CELLS = 256;
