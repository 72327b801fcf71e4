import { oncePerLast } from "../core/once.js";
import type { Draft } from "../draft/draft.js";
import type { Report } from "../model/report.js";
import type { RuleContext } from "./rule.js";
import { type RunningText, runningTexts } from "./running-text.js";

/** The running texts of drafts by the characters (UTF-16 units) that they hold, as written, cleaned or widened. */
interface CharacterIndex {
  /** By unit, one more than the place of its row. A map takes far longer. */
  readonly places: Uint16Array;
  /** A row of bits for each unit: which texts hold it. The rows of drafts that are looked at together lie side by side. */
  bits: Uint32Array;
  /** Length of a row, in words of 32 bits. */
  readonly row: number;
  /** Of how many units there are rows. */
  rows: number;
  /** How many words of the rows are taken. */
  taken: number;
}

/** The columns of an index that are a draft's. */
interface DraftIndex {
  readonly index: CharacterIndex;
  readonly texts: readonly RunningText[];
  /** Every unit of the texts, once each. */
  readonly units: readonly number[];
  /** The first of its words in each row, and how many there are. */
  readonly from: number;
  readonly width: number;
  /** In very long drafts 2 ** shift neighbours share a bit: all are read if one holds the character. */
  readonly shift: number;
}

const MOST_BITS = 4096;
/** Some twenty drafts share an index. */
const ROW = 64;
/** Of how many units an index has room for rows at first: few drafts have more. */
const UNITS = 1024;

let latest: CharacterIndex | undefined;

function emptyIndex(row: number): CharacterIndex {
  return { places: new Uint16Array(0x10000), bits: new Uint32Array(UNITS * row), row, rows: 0, taken: 0 };
}
/** Of the set of characters in hand, and of all sets so far: made once, as a hundred rules ask of each draft. */
let inSome = new Uint32Array(4);
let inAll = new Uint32Array(4);

/**
 * The running texts, in order, that hold at least one character of each set.
 *
 * Most rules have nothing to find in most texts: each names the characters without which there is nothing, and neither reads the
 * other texts nor, where there are none, compiles its patterns. A character that a rule forgets here is a fault that it overlooks.
 */
export function textsWith(
  context: Pick<RuleContext, "draft" | "report">,
  ...sets: readonly string[]
): readonly RunningText[] {
  const { index, texts, from, width, shift } = indexOf(context);
  const { places, bits, row } = index;
  if (inAll.length < width) [inAll, inSome] = [new Uint32Array(width), new Uint32Array(width)];
  inAll.fill(0xffffffff, 0, width);
  for (const set of sets) {
    inSome.fill(0, 0, width);
    for (let at = 0; at < set.length; at++) {
      const place = places[set.charCodeAt(at)] ?? 0;
      if (place === 0) continue;
      const start = (place - 1) * row + from;
      for (let word = 0; word < width; word++) inSome[word] = (inSome[word] ?? 0) | (bits[start + word] ?? 0);
    }
    let rest = 0;
    for (let word = 0; word < width; word++) rest |= inAll[word] = (inAll[word] ?? 0) & (inSome[word] ?? 0);
    if (rest === 0) return [];
  }
  return texts.filter((_, at) => isSet(inAll, at >> shift));
}

/**
 * The running texts, in order, that hold at least one of some words.
 *
 * A text can hold a word only if it holds all its characters, which few texts do: of hundreds of words hardly one a text is looked
 * for at all.
 */
export function textsWithWord(
  context: Pick<RuleContext, "draft" | "report">,
  words: readonly string[],
): readonly RunningText[] {
  const { index, texts, from, width, shift } = indexOf(context);
  const holds = new Uint8Array(texts.length);
  for (const word of words) {
    for (let column = 0; column < width; column++) {
      for (let rest = columnOf(index, from + column, word); rest !== 0; rest &= rest - 1) {
        const first = (column * 32 + 31 - Math.clz32(rest & -rest)) << shift;
        const end = Math.min(first + (1 << shift), texts.length);
        for (let at = first; at < end; at++) if (holds[at] === 0 && texts[at]?.text.includes(word)) holds[at] = 1;
      }
    }
  }
  return texts.filter((_, at) => holds[at] === 1);
}

/** A column of 32 bits: which of its texts hold all characters of a word. */
function columnOf({ places, bits, row }: CharacterIndex, column: number, word: string): number {
  let all = word === "" ? 0 : -1;
  for (let at = 0; at < word.length && all !== 0; at++) {
    const place = places[word.charCodeAt(at)] ?? 0;
    all = place === 0 ? 0 : all & (bits[(place - 1) * row + column] ?? 0);
  }
  return all;
}

function isSet(bits: Uint32Array, at: number): boolean {
  return (((bits[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

/** The characters that words begin with. */
export function beginningsOf(words: Iterable<string>): string {
  return [...new Set(Array.from(words, (word) => word.charAt(0)))].join("");
}

/** Every character (UTF-16 unit) of the running texts, once each. */
export function charactersIn(context: Pick<RuleContext, "draft" | "report">): Iterable<number> {
  return indexOf(context).units;
}

export const DIGITS = "0123456789";
export const NUMERALS = "一二三四五六七八九十";

function indexOf(context: Pick<RuleContext, "draft" | "report">): DraftIndex {
  return indexed(context.report, context.draft);
}

const indexed = oncePerLast((report: Report, draft: Draft): DraftIndex => {
  const texts = runningTexts({ draft, report });
  const shift = Math.max(0, Math.ceil(Math.log2(texts.length / MOST_BITS)));
  const width = (texts.length >> (shift + 5)) + 1;
  if (latest === undefined || latest.taken + width > latest.row) latest = emptyIndex(Math.max(ROW, width));
  const index = latest;
  const from = index.taken;
  index.taken += width;
  const units: number[] = [];
  for (const [at, { text, clean, written }] of texts.entries()) {
    add(index, from, at >> shift, text, units);
    if (clean.text !== text) add(index, from, at >> shift, clean.text, units);
    if (written.text !== clean.text) add(index, from, at >> shift, written.text, units);
  }
  return { index, texts, units, from, width, shift };
});

/** @param units gain those that the draft had not */
function add(index: CharacterIndex, from: number, number: number, text: string, units: number[]): void {
  const { places, row } = index;
  let { bits } = index;
  const column = from + (number >> 5);
  const bit = 1 << (number & 31);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let place = places[unit] ?? 0;
    if (place === 0) {
      place = ++index.rows;
      places[unit] = place;
      if (place * row > bits.length) index.bits = bits = twiceAsLong(bits);
    }
    const start = (place - 1) * row;
    const known = bits[start + column] ?? 0;
    if ((known & bit) !== 0) continue;
    if (isNew(bits, start + from, start + column)) units.push(unit);
    bits[start + column] = known | bit;
  }
}

/** Whether no text of a draft up to this one holds the character of a row. */
function isNew(bits: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (bits[at] !== 0) return false;
  return true;
}

function twiceAsLong(bits: Uint32Array): Uint32Array {
  const longer = new Uint32Array(bits.length * 2);
  longer.set(bits);
  return longer;
}
