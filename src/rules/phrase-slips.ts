import data from "../../templates/dictionaries/slips.yaml";
import { once } from "../core/once.js";
import { dataAt } from "../text/word-lists.js";

/** A phrase that many reports have, with a character of the same sound in it (同音字): 合发性审查. */
export interface PhraseSlip {
  /** In UTF-16 units of the text: of the phrase as it is written. */
  readonly from: number;
  readonly to: number;
  /** The phrase as it should be. */
  readonly right: string;
}

/** Phrases are found by the sounds of their first characters, so many as the shortest has. */
const KEY = 4;
const PLACES = 0x4000;
const FIRST_HAN = 0x4e00;
const HAN = 0x5200;
const NONE: readonly PhraseSlip[] = [];

interface Index {
  /** By Han character: the number of its sound, 0 where it isn't known. */
  readonly sounds: Uint16Array;
  readonly phrases: readonly string[];
  /** From here on they are cut out of longer wordings: of their first and last characters nothing is known. */
  readonly firstCut: number;
  /** By the end of `mixed` of four sounds: one more than a phrase, 0 where there is none. */
  readonly places: Uint16Array;
  /** By phrase, the same of the next one at its place. */
  readonly next: Uint16Array;
  /** `mixed` of the first four sounds and of the first four characters of each phrase: told apart without a look at it. */
  readonly bySounds: Int32Array;
  readonly byUnits: Int32Array;
  /** Pairs of characters of which both may be right. */
  readonly either: ReadonlySet<string>;
}

const index = once((): Index => {
  const sounds = new Uint16Array(HAN);
  for (const [at, group] of wordsAt("sounds").entries()) {
    for (let unit = 0; unit < group.length; unit++) sounds[group.charCodeAt(unit) - FIRST_HAN] = at + 1;
  }
  const words = wordsAt("words");
  const phrases = [...words, ...wordsAt("runs")];
  const places = new Uint16Array(PLACES);
  const next = new Uint16Array(phrases.length);
  const bySounds = new Int32Array(phrases.length);
  const byUnits = new Int32Array(phrases.length);
  for (let at = 0; at < phrases.length; at++) {
    const [a = 0, b = 0, c = 0, d = 0] = unitsOf(phrases[at] ?? "");
    const key = mixed(soundOf(sounds, a), soundOf(sounds, b), soundOf(sounds, c), soundOf(sounds, d));
    bySounds[at] = key;
    byUnits[at] = mixed(a, b, c, d);
    next[at] = places[key & (PLACES - 1)] ?? 0;
    places[key & (PLACES - 1)] = at + 1;
  }
  const either = new Set(wordsAt("either").flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]));
  return { sounds, phrases, firstCut: words.length, places, next, bySounds, byUnits, either };
});

/** Whether two characters sound alike. */
export function sameSound(one: string, other: string): boolean {
  const { sounds } = index();
  const sound = soundOf(sounds, one.charCodeAt(0));
  return sound !== 0 && sound === soundOf(sounds, other.charCodeAt(0));
}

/** Phrases that lack one character, for which another of the same sound stands. */
export function phraseSlips(text: string): readonly PhraseSlip[] {
  if (text.length < KEY) return NONE;
  const known = index();
  const slips: PhraseSlip[] = [];
  eachPhrase(known, text, (at, from, begins) => {
    const right = known.phrases[at] ?? "";
    if (begins && right.length === KEY) return; // nearly always
    if (isSlip(known, text, from, at)) slips.push({ from, to: from + right.length, right });
  });
  return slips.length === 0 ? NONE : chosen(known, text, slips);
}

/**
 * Every phrase whose first four sounds are those of four characters in a row.
 *
 * @param look is told which phrase, where, and whether the characters are those of the phrase
 */
function eachPhrase(
  { sounds, places, next, bySounds, byUnits }: Index,
  text: string,
  look: (at: number, from: number, begins: boolean) => void,
): void {
  // the three characters before, and their sounds
  let a = 0;
  let b = 0;
  let c = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let end = 0; end < text.length; end++) {
    const d = text.charCodeAt(end);
    const fourth = soundOf(sounds, d);
    if (first !== 0 && second !== 0 && third !== 0 && fourth !== 0) {
      const key = mixed(first, second, third, fourth);
      for (let at = (places[key & (PLACES - 1)] ?? 0) - 1; at >= 0; at = (next[at] ?? 0) - 1) {
        if (bySounds[at] === key) look(at, end + 1 - KEY, byUnits[at] === mixed(a, b, c, d));
      }
    }
    a = b;
    b = c;
    c = d;
    first = second;
    second = third;
    third = fourth;
  }
}

function isSlip({ sounds, phrases, firstCut, either }: Index, text: string, from: number, at: number): boolean {
  const right = phrases[at] ?? "";
  let different = 0;
  for (let unit = 0; unit < right.length; unit++) {
    const [actual, expected] = [text.charCodeAt(from + unit), right.charCodeAt(unit)];
    if (actual === expected) continue;
    if (soundOf(sounds, actual) !== soundOf(sounds, expected)) return false;
    if (at >= firstCut && (unit === 0 || unit === right.length - 1)) return false;
    if (either.has(text.charAt(from + unit) + right.charAt(unit))) return false;
    different++;
  }
  return different === 1; // two are most likely another word: 新增执法人员
}

/** One slip for each place, the longest phrase that tells of it; none where the characters belong to a phrase that is right. */
function chosen(known: Index, text: string, slips: readonly PhraseSlip[]): readonly PhraseSlip[] {
  const right = new Set<number>();
  eachPhrase(known, text, (at, from, begins) => {
    const phrase = known.phrases[at] ?? "";
    if (!begins || !text.startsWith(phrase, from)) return;
    for (let unit = 0; unit < phrase.length; unit++) right.add(from + unit);
  });
  const told = new Set<number>();
  return slips
    .toSorted((a, b) => b.right.length - a.right.length || a.from - b.from)
    .filter((slip) => {
      const place = differenceIn(text, slip);
      if (right.has(place) || told.has(place)) return false;
      told.add(place);
      return true;
    })
    .toSorted((a, b) => a.from - b.from);
}

function differenceIn(text: string, { from, right }: PhraseSlip): number {
  let at = 0;
  while (text.charCodeAt(from + at) === right.charCodeAt(at)) at++;
  return from + at;
}

/** The number of a code unit's sound. */
function soundOf(sounds: Uint16Array, unit: number): number {
  const place = unit - FIRST_HAN;
  return place >= 0 && place < HAN ? (sounds[place] ?? 0) : 0; // a look beside an array takes ten times longer
}

/** One number for four, which others may share. */
function mixed(a: number, b: number, c: number, d: number): number {
  const sum = Math.imul(Math.imul(Math.imul(a, 0x1f3) + b, 0x1f3) + c, 0x1f3) + d;
  return sum ^ (sum >>> 15);
}

function unitsOf(text: string): readonly number[] {
  return [0, 1, 2, 3].map((at) => text.charCodeAt(at));
}

function wordsAt(key: string): readonly string[] {
  return String(dataAt(data, key, "words")).split(" ");
}
