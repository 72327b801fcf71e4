import type { Level, List } from "../lists.js";
import { slice } from "./properties.js";
import { structures, type WordFile } from "./word-file.js";

/** Number formats by their codes ([MS-OSHARED] 2.2.1.3), by the names that .docx gives them. */
const formats: readonly string[] = [
  "decimal",
  "upperRoman",
  "lowerRoman",
  "upperLetter",
  "lowerLetter",
  "ordinal",
  "cardinalText",
  "ordinalText",
  "hex",
  "chicago",
  "ideographDigital",
  "japaneseCounting",
  "aiueo",
  "iroha",
  "decimalFullWidth",
  "decimalHalfWidth",
  "japaneseLegal",
  "japaneseDigitalTenThousand",
  "decimalEnclosedCircle",
  "decimalFullWidth2",
  "aiueoFullWidth",
  "irohaFullWidth",
  "decimalZero",
  "bullet",
  "ganada",
  "chosung",
  "decimalEnclosedFullstop",
  "decimalEnclosedParen",
  "decimalEnclosedCircleChinese",
  "ideographEnclosedCircle",
  "ideographTraditional",
  "ideographZodiac",
  "ideographZodiacTraditional",
  "taiwaneseCounting",
  "ideographLegalTraditional",
  "taiwaneseCountingThousand",
  "taiwaneseDigital",
  "chineseCounting",
  "chineseLegalSimplified",
  "chineseCountingThousand",
];
const NONE = 0xff;
const suffixes = ["\t", " ", ""] as const;

const DEFINITION = 28;
const LEVEL = 28;
const USE = 16;
const LEVELS = 9;

interface Definition {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Reads numbers from a view one after the other; zeros behind its end. */
class Cursor {
  readonly #view: DataView;
  at: number;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.#view.byteLength;
  }

  byte(offset: number): number {
    return this.at + offset < this.#view.byteLength ? this.#view.getUint8(this.at + offset) : 0;
  }

  long(offset: number): number {
    return this.at + offset + 4 <= this.#view.byteLength ? this.#view.getInt32(this.at + offset, true) : 0;
  }

  short(offset: number): number {
    return this.byte(offset) + this.byte(offset + 1) * 256;
  }
}

/** The lists that paragraphs refer to, by 1-based index ([MS-DOC] 2.9.131, 2.9.147, 2.9.134). */
export function readLists(file: WordFile): ReadonlyMap<number, List> {
  const definitions = readDefinitions(file.structureAndRest(structures.lists));
  const view = file.structure(structures.listUses);
  const count = view.byteLength < 4 ? 0 : Math.min(view.getUint32(0, true), Math.floor(view.byteLength / USE));
  const cursor = new Cursor(view, 4 + count * USE);
  const lists = new Map<number, List>();
  for (let index = 0; index < count; index++) {
    const use = new Cursor(slice(view, 4 + index * USE, USE), 0);
    const definition = definitions.get(use.long(0));
    const own = readOverrides(cursor, use.byte(12), definition?.levels ?? new Map());
    if (definition !== undefined) lists.set(index + 1, { id: String(index + 1), definition: definition.id, ...own });
  }
  return lists;
}

function readOverrides(
  cursor: Cursor,
  count: number,
  defined: ReadonlyMap<number, Level>,
): Pick<List, "levels" | "startOverrides"> {
  const levels = new Map(defined);
  const startOverrides = new Map<number, number>();
  cursor.at += 4;
  for (let index = 0; index < count && !cursor.ended; index++) {
    const start = cursor.long(0);
    const flags = cursor.byte(4);
    const level = flags & 0xf;
    cursor.at += 8;
    if ((flags & 0x20) !== 0) levels.set(level, readLevel(cursor, levels.get(level)?.style));
    if ((flags & 0x10) !== 0) startOverrides.set(level, Math.max(0, start));
  }
  return { levels, startOverrides };
}

/** The levels of all lists stand behind the table of the lists. */
function readDefinitions(view: DataView): ReadonlyMap<number, Definition> {
  const definitions = new Map<number, Definition>();
  const count = view.byteLength < 2 ? 0 : view.getUint16(0, true);
  const cursor = new Cursor(view, 2 + count * DEFINITION);
  for (let index = 0; index < count && !cursor.ended; index++) {
    const head = new Cursor(slice(view, 2 + index * DEFINITION, DEFINITION), 0);
    const simple = (head.byte(26) & 1) !== 0;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (simple ? 1 : LEVELS) && !cursor.ended; level++) {
      const style = head.short(8 + level * 2);
      levels.set(level, readLevel(cursor, style === 0xfff ? undefined : String(style)));
    }
    definitions.set(head.long(0), { id: String(head.long(0)), levels });
  }
  return definitions;
}

function readLevel(cursor: Cursor, style: string | undefined): Level {
  const flags = cursor.byte(5);
  const code = cursor.byte(4);
  const start = cursor.long(0);
  const suffix = suffixes[cursor.byte(15)] ?? "\t";
  const restart = cursor.byte(26);
  const places = new Set(Array.from({ length: LEVELS }, (_, index) => cursor.byte(6 + index)));
  cursor.at += LEVEL + cursor.byte(24) + cursor.byte(25);
  const length = cursor.short(0);
  let text = "";
  for (let index = 0; index < length && !cursor.ended; index++) {
    const unit = cursor.short(2 + index * 2);
    text += unit < LEVELS && places.has(index + 1) ? `%${unit + 1}` : String.fromCharCode(unit);
  }
  cursor.at += 2 + length * 2;
  return {
    start: Math.max(0, start),
    format: code === NONE ? "none" : (formats[code] ?? `${code}`),
    text,
    suffix,
    legal: (flags & 4) !== 0,
    ...((flags & 8) !== 0 && { restart }),
    ...(style !== undefined && { style }),
  };
}
