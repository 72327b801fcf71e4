import type { Format } from "../scribe.js";

/** What a style says that matters here. */
export type StyleFormat = Pick<Format, "outline" | "title" | "contents">;

interface Draft {
  name: string;
  index: number;
  outline?: number;
  /** Whether it is for characters, tables or sections. */
  other: boolean;
}

/** Reads the style sheet (样式表). */
export class StyleSheet {
  readonly #styles = new Map<number, StyleFormat>();
  #draft: Draft = { name: "", index: 0, other: false };

  word(name: string, value: number | undefined): void {
    if (name === "s") this.#draft.index = value ?? 0;
    else if (name === "cs" || name === "ds" || name === "ts" || name === "tsrowd") this.#draft.other = true;
    else if (name === "outlinelevel" && value !== undefined) this.#draft.outline = value + 1;
  }

  /** Names end in `;`. */
  text(text: string): void {
    const [before = "", ...rest] = text.split(";");
    this.#draft.name += before;
    if (rest.length === 0) return;
    const { name, index, outline, other } = this.#draft;
    if (!other) this.#styles.set(index, formatOf(name.trim(), outline));
    this.#draft = { name: "", index: 0, other: false };
  }

  get(index: number): StyleFormat {
    return this.#styles.get(index) ?? {};
  }
}

function formatOf(name: string, outline: number | undefined): StyleFormat {
  const named = /^(?:heading|标题)\s*([1-9])$/iu.exec(name)?.[1];
  const level = outline ?? (named === undefined ? undefined : Number(named));
  return {
    ...(level !== undefined && level >= 1 && level <= 9 && { outline: level }),
    ...(/^(?:title|标题|文档标题)$/iu.test(name) && { title: true as const }),
    ...(/^(?:toc|目录)\s*[1-9]$/iu.test(name) && { contents: true as const }),
  };
}
