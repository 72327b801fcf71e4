import { decodeRun, type Font, fontOf } from "./code-pages.js";

/** Reads the table of fonts: bytes of text mean what their font says. */
export class FontTable {
  readonly #fonts = new Map<number, Font>();
  #index = 0;
  #charset: number | undefined;
  #codePage: number | undefined;

  word(name: string, value: number | undefined): void {
    if (name === "f") this.#index = value ?? 0;
    else if (name === "fcharset") this.#charset = value;
    else if (name === "cpg") this.#codePage = value;
  }

  /** Names end in `;`. */
  bytes(name: Uint8Array): void {
    const font = fontOf("", this.#charset, this.#codePage);
    const text = decodeRun(name, { ...font, symbolic: false }, undefined);
    if (!this.#fonts.has(this.#index))
      this.#fonts.set(this.#index, { ...font, name: text.split(";")[0]?.trim() ?? "" });
    if (!text.includes(";")) return;
    this.#charset = undefined;
    this.#codePage = undefined;
  }

  get(index: number): Font | undefined {
    return this.#fonts.get(index);
  }
}
