import type { Report } from "../model/report.js";
import type { RuleContext } from "./rule.js";
import { type RunningText, runningTexts } from "./running-text.js";

/** The running texts of a draft by the characters (UTF-16 units) that they hold, as written, cleaned or widened. */
interface CharacterIndex {
  readonly report: Report;
  readonly texts: readonly RunningText[];
  readonly units: readonly number[];
  /** For each of the units a row of bits: which texts hold it. */
  readonly bits: Uint32Array;
  /** Length of a row, in words of 32 bits. */
  readonly row: number;
  /** In very long drafts 2 ** shift neighbours share a bit: all are read if one holds the character. */
  readonly shift: number;
}

/** Of the draft that was asked for last: rules read one draft after the other. */
let latest: CharacterIndex | undefined;
/** By unit, one more than its place among the units of the latest index. A map takes far longer. */
const places = new Uint32Array(0x10000);
const MOST_BITS = 4096;
/** Of the set of characters in hand, and of all sets so far: made once, as a hundred rules ask of each draft. */
let inSome = new Uint32Array(4);
let inAll = new Uint32Array(4);
/** Of how many units an index has rows at first: few drafts have more. */
const UNITS = 1024;

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
  const { texts, bits, row, shift } = indexOf(context);
  if (inAll.length < row) [inAll, inSome] = [new Uint32Array(row), new Uint32Array(row)];
  inAll.fill(0xffffffff, 0, row);
  for (const set of sets) {
    inSome.fill(0, 0, row);
    for (let at = 0; at < set.length; at++) {
      const start = ((places[set.charCodeAt(at)] ?? 0) - 1) * row;
      if (start < 0) continue;
      for (let word = 0; word < row; word++) inSome[word] = (inSome[word] ?? 0) | (bits[start + word] ?? 0);
    }
    let rest = 0;
    for (let word = 0; word < row; word++) rest |= inAll[word] = (inAll[word] ?? 0) & (inSome[word] ?? 0);
    if (rest === 0) return [];
  }
  return texts.filter((_, index) => isSet(inAll, index >> shift));
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
  const { texts, bits, row, shift } = indexOf(context);
  const holds = new Uint8Array(texts.length);
  for (const word of words) {
    for (let column = 0; column < row; column++) {
      for (let rest = columnOf(bits, row, column, word); rest !== 0; rest &= rest - 1) {
        const first = (column * 32 + 31 - Math.clz32(rest & -rest)) << shift;
        const end = Math.min(first + (1 << shift), texts.length);
        for (let at = first; at < end; at++) if (holds[at] === 0 && texts[at]?.text.includes(word)) holds[at] = 1;
      }
    }
  }
  return texts.filter((_, index) => holds[index] === 1);
}

/** A column of 32 bits: which of its texts hold all characters of a word. */
function columnOf(bits: Uint32Array, row: number, column: number, word: string): number {
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

function indexOf(context: Pick<RuleContext, "draft" | "report">): CharacterIndex {
  if (latest?.report === context.report) return latest;
  const texts = runningTexts(context);
  for (const unit of latest?.units ?? []) places[unit] = 0;
  const units: number[] = [];
  const shift = Math.max(0, Math.ceil(Math.log2(texts.length / MOST_BITS)));
  const row = (texts.length >> (shift + 5)) + 1;
  let bits: Uint32Array = new Uint32Array(UNITS * row);
  const add = (text: string, index: number) => {
    const word = index >> (shift + 5);
    const bit = 1 << ((index >> shift) & 31);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let place = places[unit] ?? 0;
      if (place === 0) {
        place = units.push(unit);
        places[unit] = place;
        if (place * row > bits.length) bits = twiceAsLong(bits);
      }
      const cell = (place - 1) * row + word;
      bits[cell] = (bits[cell] ?? 0) | bit;
    }
  };
  for (const [index, { text, clean, written }] of texts.entries()) {
    add(text, index);
    if (clean.text !== text) add(clean.text, index);
    if (written.text !== clean.text) add(written.text, index);
  }
  latest = { report: context.report, texts, units, bits, row, shift };
  return latest;
}

function twiceAsLong(bits: Uint32Array): Uint32Array {
  const longer = new Uint32Array(bits.length * 2);
  longer.set(bits);
  return longer;
}
