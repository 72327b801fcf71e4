import type { HeadingLevel } from "../../model/report.js";

/** The ways ordinals are typed; each family has a level of its own in print (GB/T 9704-2012 7.3.3), which hands don't always keep. */
export type Family =
  | "part"
  | "han-dun"
  | "han-paren"
  | "digit-dun"
  | "digit-dot"
  | "digit-paren"
  | "digit-close"
  | "decimal"
  | "circled";

/** An ordinal at the start of a line (序号). */
export interface Marker {
  readonly family: Family;
  readonly value: number;
  /** Characters that it takes, blanks behind it included. */
  readonly length: number;
  /** Where its number stands, brackets and stops left out. */
  readonly number: { readonly from: number; readonly to: number };
  /** The level that the standard gives the family; 5 for what it doesn't know. */
  readonly level: HeadingLevel | 5;
}

const HAN = "[一二三四五六七八九十百]{1,4}";
const DIGITS = "[\\d０-９]{1,2}";

/** An opening bracket may have got lost on the way (「三）」); `1.` before a digit is a version or a date, but not
 * before a year (`1.2024年…`). */
const FAMILIES: readonly (readonly [Family, Marker["level"], RegExp])[] = [
  ["part", 1, new RegExp(`^(第\\s*)(${HAN})\\s*(?:部分|章)\\s*[:：、]?\\s*`, "u")],
  ["han-dun", 1, new RegExp(`^()(${HAN})\\s*[、.．]\\s*`, "u")],
  ["han-paren", 2, new RegExp(`^([（(〔]?\\s*)(${HAN})\\s*[）)〕]\\s*[、.．]?\\s*`, "u")],
  ["han-paren", 2, /^()([\u3220-\u3229])\s*[、.．]?\s*/u],
  ["digit-dun", 3, new RegExp(`^()(${DIGITS})\\s*、\\s*`, "u")],
  ["digit-dot", 3, new RegExp(`^()(${DIGITS})\\s*[.．]\\s*(?![\\d０-９](?!\\d{3}年))`, "u")],
  // 1.1 and 1.1.1 of technical papers: what follows must be set off, or it is a figure
  ["decimal", 2, /^(\d{1,2}\.)(\d{1,2})(?:\s+|\s*、\s*)(?=\p{Script=Han})/u],
  ["decimal", 3, /^(\d{1,2}\.\d{1,2}\.)(\d{1,2})(?:\s+|\s*、\s*)(?=\p{Script=Han})/u],
  ["digit-dot", 3, /^()([\u2488-\u249b])\s*/u],
  ["digit-paren", 4, new RegExp(`^([（(]\\s*)(${DIGITS})\\s*[）)]\\s*[、.．]?\\s*`, "u")],
  ["digit-paren", 4, /^()([\u2474-\u2487])\s*[、.．]?\s*/u],
  ["digit-close", 4, new RegExp(`^()(${DIGITS})\\s*[）)]\\s*[、.．]?\\s*`, "u")],
  ["circled", 5, /^()([\u2460-\u2473])\s*[、.．]?\s*/u],
];

/** First of each row of signs that hold a number in one character. */
const SIGNS = [0x2460, 0x2474, 0x2488, 0x3220] as const;

/** The ordinal that a line begins with, if it does and something follows. */
export function markerOf(text: string): Marker | undefined {
  for (const [family, level, pattern] of FAMILIES) {
    const match = pattern.exec(text);
    if (match === null || match[0].length === text.length) continue;
    const [whole, before = "", number = ""] = match;
    const value = counted(number);
    if (value === undefined) continue;
    return {
      family,
      level,
      value,
      length: whole.length,
      number: { from: before.length, to: before.length + number.length },
    };
  }
  return undefined;
}

/** 三, 十二, 12, １２, ③; undefined for what counts nothing (一百百). */
function counted(number: string): number | undefined {
  const folded = /^[０-９]+$/u.test(number) ? number.normalize("NFKC") : number;
  if (/^\d+$/u.test(folded)) return Number(folded);
  const code = folded.codePointAt(0) ?? 0;
  const row = SIGNS.findLast((first) => code >= first && code < first + 20);
  if (row !== undefined && folded.length === 1) return code - row + 1;
  const match = /^(?:([一二三四五六七八九])?十([一二三四五六七八九])?|([一二三四五六七八九]))$/u.exec(folded);
  if (match === null) return undefined;
  const [, tens, ones, single] = match;
  const digit = (text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : "一二三四五六七八九".indexOf(text) + 1;
  return single === undefined ? digit(tens, 1) * 10 + digit(ones, 0) : digit(single, 0);
}
