import data from "../../templates/dictionaries/shapes.yaml";
import { once } from "../core/once.js";
import { unitSet } from "../text/unit-set.js";
import { dataAt } from "../text/word-lists.js";
import { beginsWord, isReportWord, reportWords } from "./doubled-words.js";
import type { PhraseSlip } from "./phrase-slips.js";

const NONE: readonly PhraseSlip[] = [];
const HAN = /[々〇㐀-鿿]/u;
/** Words by themselves: another word ends before them, and none of them is a slip. */
const PARTICLE = /[的了和与及并等以对向在为由从将把是不各其该本每被有全]/u;
/** Numerals and measures go with anything. */
const COUNTED = /[一二三四五六七八九十百千万亿两几第首每各余多某次个件名]/u;

interface Index {
  /** By two characters, the word that is meant. */
  readonly words: ReadonlyMap<string, string>;
  /** What they begin with. */
  readonly begins: Uint8Array;
  /** Characters that are often words by themselves. */
  readonly free: ReadonlySet<string>;
}

const index = once((): Index => {
  const words = mistyped(reportWords().filter((word) => !COUNTED.test(word)));
  const begins = unitSet([...words.keys()].map((word) => word.charAt(0)).join(""));
  return { words, begins, free: new Set(listAt("free").join("")) };
});

function listAt(key: string): readonly string[] {
  return String(dataAt(data, key, "words")).split(" ");
}

/** 冶理 by 治理. */
function mistyped(words: readonly string[]): ReadonlyMap<string, string> {
  const alike = new Map<string, string>();
  for (const group of listAt("alike")) {
    for (const one of group) alike.set(one, (alike.get(one) ?? "") + group.replace(one, ""));
  }
  const slips = new Map<string, string>();
  for (const word of words) {
    for (const other of alike.get(word.charAt(0)) ?? "") slips.set(other + word.charAt(1), word);
    for (const other of alike.get(word.charAt(1)) ?? "") slips.set(word.charAt(0) + other, word);
  }
  return slips;
}

/** Words of reports with one character of a like shape (形近字): 冶理. What stands beside them must be whole. */
export function shapeSlips(text: string): readonly PhraseSlip[] {
  const known = index();
  let slips: PhraseSlip[] | undefined;
  for (let at = 0; at + 1 < text.length; at++) {
    if (known.begins[text.charCodeAt(at)] === 0) continue;
    const right = known.words.get(text.slice(at, at + 2));
    if (right === undefined || !isSlip(known, text, at)) continue;
    slips = [...(slips ?? NONE), { from: at, to: at + 2, right }];
  }
  return slips ?? NONE;
}

function isSlip({ free }: Index, text: string, at: number): boolean {
  const [one, two] = [text.charAt(at), text.charAt(at + 1)];
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 2)];
  if (PARTICLE.test(one) || PARTICLE.test(two) || behind === "某" || (free.has(one) && free.has(two))) return false;
  if (isReportWord(one + two) || beginsWord(one, two)) return false;
  if (HAN.test(before)) {
    if (!PARTICLE.test(before) && !isReportWord(text.slice(at - 2, at))) return false;
    if (isReportWord(before + one) || beginsWord(before, one)) return false;
  }
  if (!HAN.test(behind)) return true;
  if (!PARTICLE.test(behind) && !isReportWord(text.slice(at + 2, at + 4))) return false;
  return !isReportWord(two + behind) && !beginsWord(two, behind);
}
