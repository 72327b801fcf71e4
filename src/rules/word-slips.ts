import data from "../../templates/dictionaries/word-slips.yaml";
import { once } from "../core/once.js";
import { unitAt, unitSet } from "../text/unit-set.js";
import { dataAt } from "../text/word-lists.js";
import { beginsWord, isReportWord, reportWords } from "./doubled-words.js";
import { mayBeEither, type PhraseSlip, soundNumbers, soundOf } from "./phrase-slips.js";

const PLACES = 0x4000;
const NONE: readonly PhraseSlip[] = [];
const HAN = /[々〇㐀-鿿]/u;
/** Words by themselves: another word ends before them, and none of them is a slip. */
const PARTICLE = /[的了和与及并等以对向在为由从将把是不各其该本每被有全]/u;
/** Numerals and measures go with anything. */
const COUNTED = /[一二三四五六七八九十百千万亿两几第首每各余多某次个件名]/u;

interface Index {
  readonly sounds: Uint16Array;
  readonly words: readonly string[];
  /** By the numbers of two sounds, mixed: one more than a word, 0 where there is none. */
  readonly places: Uint16Array;
  /** By word, its two code units as one number. */
  readonly units: Uint32Array;
  /** By word, the same of the next one at its place. */
  readonly next: Uint16Array;
  /** By the two characters, what is meant by one of like shape. */
  readonly shapes: ReadonlyMap<string, string>;
  /** Whether a word of `shapes` begins with a unit. */
  readonly shapeBegins: Uint8Array;
  /** Right although it sounds like one of the words: by first character. */
  readonly either: ReadonlyMap<string, string>;
  /** Characters that are often words by themselves. */
  readonly free: ReadonlySet<string>;
}

const index = once((): Index => {
  const words = reportWords().filter((word) => !COUNTED.test(word));
  const sounds = soundNumbers();
  const places = new Uint16Array(PLACES);
  const next = new Uint16Array(words.length);
  const units = Uint32Array.from(words, (word) => unitsAt(word, 0));
  for (const [at, word] of words.entries()) {
    const key = keyOf(soundOf(sounds, word.charCodeAt(0)), soundOf(sounds, word.charCodeAt(1)));
    next[at] = places[key] ?? 0;
    places[key] = at + 1;
  }
  const either = new Map(listAt("either").map((group) => [group.charAt(0), group.slice(1)]));
  const free = new Set(listAt("free").join(""));
  const shapes = shapesOf(words);
  return {
    sounds,
    words,
    places,
    units,
    next,
    shapes,
    shapeBegins: unitSet([...shapes.keys()].map((word) => word.charAt(0)).join("")),
    either,
    free,
  };
});

function listAt(key: string): readonly string[] {
  return String(dataAt(data, key, "words")).split(" ");
}

/** 冶理 by 治理. */
function shapesOf(words: readonly string[]): ReadonlyMap<string, string> {
  const alike = new Map<string, string>();
  for (const group of listAt("alike"))
    for (const one of group) alike.set(one, (alike.get(one) ?? "") + group.replace(one, ""));
  const shapes = new Map<string, string>();
  for (const word of words) {
    for (const other of alike.get(word.charAt(0)) ?? "") shapes.set(other + word.charAt(1), word);
    for (const other of alike.get(word.charAt(1)) ?? "") shapes.set(word.charAt(0) + other, word);
  }
  return shapes;
}

/** Words of reports with one character of the same sound or a like shape: 情矿, 冶理. What stands beside them must be whole. */
export function wordSlips(text: string): readonly PhraseSlip[] {
  const known = index();
  const { sounds, places, shapeBegins } = known;
  let slips: PhraseSlip[] | undefined;
  let unit = unitAt(text, 0);
  let sound = soundOf(sounds, unit);
  for (let at = 0; at + 1 < text.length; at++) {
    const nextUnit = text.charCodeAt(at + 1);
    const nextSound = soundOf(sounds, nextUnit);
    const place = sound === 0 || nextSound === 0 ? 0 : (places[keyOf(sound, nextSound)] ?? 0);
    if (place !== 0 || shapeBegins[unit] === 1) {
      const meant = meantBy(known, text, at, place - 1);
      if (meant !== undefined && isSlip(known, text, at, meant)) {
        slips = [...(slips ?? NONE), { from: at, to: at + 2, right: meant }];
      }
    }
    unit = nextUnit;
    sound = nextSound;
  }
  return slips ?? NONE;
}

/** The word that two characters sound or look like and aren't; the first that is found. */
function meantBy(known: Index, text: string, at: number, first: number): string | undefined {
  const { units, next, shapes, shapeBegins } = known;
  const written = unitsAt(text, at);
  let meant: string | undefined;
  for (let place = first; place >= 0; place = (next[place] ?? 0) - 1) {
    const different = (units[place] ?? 0) ^ written;
    if (different === 0) return undefined; // mostly
    if ((different & 0xffff) === 0 || different >>> 16 === 0) meant ??= soundingLike(known, text, at, place);
  }
  if (meant !== undefined) return meant;
  return shapeBegins[written >>> 16] === 1 ? shapes.get(text.slice(at, at + 2)) : undefined;
}

/** A word, if it sounds as it is written; others share its place. */
function soundingLike({ sounds, words }: Index, text: string, at: number, place: number): string | undefined {
  const word = words[place] ?? "";
  const isAlike = [0, 1].every(
    (unit) => soundOf(sounds, word.charCodeAt(unit)) === soundOf(sounds, text.charCodeAt(at + unit)),
  );
  return isAlike ? word : undefined;
}

/** Two code units as one number. */
function unitsAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}

function isSlip({ either, free }: Index, text: string, at: number, meant: string): boolean {
  const [one, two] = [text.charAt(at), text.charAt(at + 1)];
  const wrong = one === meant.charAt(0) ? two : one;
  const right = one === meant.charAt(0) ? meant.charAt(1) : meant.charAt(0);
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 2)];
  if (
    PARTICLE.test(one) ||
    PARTICLE.test(two) ||
    behind === "某" ||
    (free.has(one) && free.has(two)) ||
    mayBeEither(wrong, right)
  )
    return false;
  if (isReportWord(one + two) || beginsWord(one, two) || either.get(one)?.includes(two)) return false;
  if (HAN.test(before)) {
    if (!PARTICLE.test(before) && !isReportWord(text.slice(at - 2, at))) return false;
    if (isReportWord(before + one) || beginsWord(before, one)) return false;
  }
  if (!HAN.test(behind)) return true;
  if (!PARTICLE.test(behind) && !isReportWord(text.slice(at + 2, at + 4))) return false;
  return !isReportWord(two + behind) && !beginsWord(two, behind);
}

function keyOf(one: number, two: number): number {
  return (one * 487 + two) & (PLACES - 1);
}
