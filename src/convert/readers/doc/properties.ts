import type { Run } from "./pieces.js";
import { structures, type WordFile } from "./word-file.js";

/** What a Word file says of a stretch of characters. */
export interface CharacterProperties {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly deleted?: boolean;
  /** Code of a character of a symbol font. */
  readonly symbol?: number;
}

/** What a Word file says of a paragraph; absent properties come from its style. */
export interface ParagraphProperties {
  /** 0-based; 9 is body text. */
  readonly outline?: number;
  /** 0 left, 1 centred, 2 right, 3 both. */
  readonly align?: number;
  /** 1-based index of a list; others than 1…2046 mean none. */
  readonly list?: number;
  readonly level?: number;
  readonly inTable?: boolean;
  /** Whether it ends a row of a table. */
  readonly rowEnd?: boolean;
}

export interface StyledParagraph {
  readonly style: number;
  readonly properties: ParagraphProperties;
}

const PAGE = 512;
/** Bytes of the operands of a property by its kind ([MS-DOC] 2.2.5.1); kind 6 says its own length. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABLE_DEFINITION = 0xd608;

/** Properties of characters by stretches of the stream. */
export function readCharacters(file: WordFile): Run<CharacterProperties>[] {
  return pages(file, structures.characters).flatMap((page) => {
    const count = page.getUint8(PAGE - 1);
    return runsOf(page, count, (index) => {
      const at = byteAt(page, (count + 1) * 4 + index) * 2;
      return characterProperties(at === 0 ? empty : slice(page, at + 1, byteAt(page, at)));
    });
  });
}

/** Paragraphs with their styles, by stretches of the stream. */
export function readParagraphs(file: WordFile): Run<StyledParagraph>[] {
  return pages(file, structures.paragraphs).flatMap((page) => {
    const count = page.getUint8(PAGE - 1);
    return runsOf(page, count, (index) => {
      const at = byteAt(page, (count + 1) * 4 + index * 13) * 2;
      if (at === 0) return { style: 0, properties: {} };
      const size = byteAt(page, at);
      const view = size === 0 ? slice(page, at + 2, byteAt(page, at + 1) * 2) : slice(page, at + 1, size * 2 - 1);
      if (view.byteLength < 2) return { style: 0, properties: {} };
      return { style: view.getUint16(0, true), properties: paragraphProperties(slice(view, 2, view.byteLength)) };
    });
  });
}

export function characterProperties(view: DataView): CharacterProperties {
  let found: CharacterProperties = {};
  eachProperty(view, (code, at) => {
    // 0x80 and 0x81 ask the style, as if nothing was said
    const flag = byteAt(view, at);
    if (code === 0x0835 && flag < 2) found = { ...found, bold: flag === 1 };
    else if (code === 0x083c && flag < 2) found = { ...found, hidden: flag === 1 };
    else if (code === 0x0800) found = { ...found, deleted: flag === 1 };
    else if (code === 0x6a09 && at + 4 <= view.byteLength) found = { ...found, symbol: view.getUint16(at + 2, true) };
  });
  return found;
}

export function paragraphProperties(view: DataView): ParagraphProperties {
  let found: ParagraphProperties = {};
  eachProperty(view, (code, at) => {
    const byte = byteAt(view, at);
    if (code === 0x2640) found = { ...found, outline: byte };
    else if (code === 0x2403 || code === 0x2461) found = { ...found, align: byte };
    else if (code === 0x460b && at + 2 <= view.byteLength) found = { ...found, list: view.getUint16(at, true) };
    else if (code === 0x260a) found = { ...found, level: byte };
    else if (code === 0x2416) found = { ...found, inTable: byte === 1 };
    else if (code === 0x2417) found = { ...found, rowEnd: byte === 1 };
  });
  return found;
}

const empty = new DataView(new ArrayBuffer(0));

function eachProperty(view: DataView, meet: (code: number, at: number) => void): void {
  let at = 0;
  while (at + 2 < view.byteLength) {
    const code = view.getUint16(at, true);
    at += 2;
    meet(code, at);
    const kind = code >> 13;
    if (code === TABLE_DEFINITION) at += at + 2 <= view.byteLength ? view.getUint16(at, true) + 1 : 2;
    else at += kind === 6 ? byteAt(view, at) + 1 : (operandSizes[kind] ?? 1);
  }
}

/** The pages that properties stand on, each once: broken files name one a thousand times. */
function pages(file: WordFile, structure: number): DataView[] {
  const view = file.structure(structure);
  const count = Math.max(0, Math.floor((view.byteLength - 4) / 8));
  const numbers = Array.from(
    { length: count },
    (_, index) => view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff,
  );
  return [...new Set(numbers)]
    .filter((number) => (number + 1) * PAGE <= file.text.byteLength)
    .map((number) => slice(file.text, number * PAGE, PAGE));
}

function runsOf<T>(page: DataView, count: number, read: (index: number) => T): Run<T>[] {
  const fitting = Math.min(count, PAGE / 4 - 1);
  return Array.from({ length: fitting }, (_, index) => ({
    from: page.getUint32(index * 4, true),
    to: page.getUint32((index + 1) * 4, true),
    value: read(index),
  })).filter(({ from, to }) => from < to);
}

/** A part of a view, cut to its end. */
export function slice(view: DataView, from: number, length: number): DataView {
  const start = Math.max(0, Math.min(from, view.byteLength));
  return new DataView(view.buffer, view.byteOffset + start, Math.max(0, Math.min(length, view.byteLength - start)));
}

function byteAt(view: DataView, at: number): number {
  return at < view.byteLength ? view.getUint8(at) : 0;
}
