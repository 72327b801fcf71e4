import { nameLists } from "./name-lists.js";
import { unitAt } from "./unit-set.js";

/** A stretch of text that can be a full name (姓名): surname and one or two characters of a given name. */
export interface NameShape {
  readonly from: number;
  readonly to: number;
  /** Characters of the given name. */
  readonly given: 1 | 2;
  /** Why it may be no name at all: it begins with an everyday word (高明远), or its surname is an everyday character (文志强). */
  readonly doubt?: "word" | "surname";
}

const { plain, wordlike, compound, typical, suffixes, never, neverLast, isPair, triples, titles } = nameLists;
/** Titles of one character follow a surname only by themselves: 李家 is no name, 李家明 is one. */
const SINGLE = 1;

/** What a character can be in a name. */
const SURNAME = 1;
const WORDLIKE = 2;
/** The first of a compound surname. */
const COMPOUND = 4;
/** Never in a given name, or never its last. */
const NEVER = 8;
const NEVER_LAST = 16;
const TYPICAL = 32;
/** By code unit: asked of every character of a text. */
const traits = new Uint8Array(0x10000);
for (const [characters, trait] of [
  [plain, SURNAME],
  [wordlike, SURNAME | WORDLIKE],
  [compound, COMPOUND],
  [never, NEVER],
  [neverLast, NEVER_LAST],
  [typical, TYPICAL],
] as const) {
  for (const character of characters) traits[character.charCodeAt(0)] = traitsOf(character, 0) | trait;
}

function traitsOf(text: string, at: number): number {
  return traits[unitAt(text, at)] ?? 0;
}

/** Whether a surname can begin with the character at a place. */
export function beginsSurname(text: string, at: number): boolean {
  return (traitsOf(text, at) & (SURNAME | COMPOUND)) !== 0;
}

const NONE: readonly NameShape[] = [];

/** The names that can begin at a place, the longer one first. What stands around them is for the caller to judge. */
export function namesAt(text: string, from: number): readonly NameShape[] {
  const surname = surnameAt(text, from);
  if (surname === "" || !canBeGiven(text, from + surname.length)) return NONE;
  const longer = nameOf(text, from, surname, 2);
  const shorter = nameOf(text, from, surname, 1);
  if (longer === undefined) return shorter === undefined ? NONE : [shorter];
  return shorter === undefined ? [longer] : [longer, shorter];
}

const MASK = /(?:某{1,3}|[×xX*＊○〇□]{1,3}|女士|先生|大爷|大妈|奶奶|爷爷|阿姨|师傅|氏)/uy;

/** Where a masked name (张某, 李某某, 王××, 赵*, 孙女士) that begins at a place ends; undefined if none does. */
export function maskedNameEnd(text: string, from: number): number | undefined {
  const surname = surnameAt(text, from);
  if (surname === "") return undefined;
  MASK.lastIndex = from + surname.length;
  return MASK.test(text) ? MASK.lastIndex : undefined;
}

/** The surname that begins at a place; empty if none does. */
export function surnameAt(text: string, from: number): string {
  const trait = traitsOf(text, from);
  if ((trait & COMPOUND) !== 0) {
    const two = text.slice(from, from + 2);
    if (compound.has(two)) return two;
  }
  return (trait & SURNAME) === 0 ? "" : text.charAt(from);
}

function nameOf(text: string, from: number, surname: string, given: 1 | 2): NameShape | undefined {
  const at = from + surname.length;
  const to = at + given;
  const last = traitsOf(text, to - 1);
  if ((last & NEVER_LAST) !== 0 || (given === 2 && !canBeGiven(text, to - 1))) return undefined;
  const isTypical = given === 2 && (last & TYPICAL) !== 0;
  const isWordlike = surname.length === 1 && (traitsOf(text, from) & WORDLIKE) !== 0;
  if (isWordlike && !isTypical) return undefined;
  const isWord = surname.length === 1 && isPair(surname, text.charAt(at));
  const doubt = isWordlike ? "surname" : isWord || text.charAt(at) === "和" ? "word" : undefined;
  if (doubt !== undefined && (!isTypical || (isWord && suffixes.has(text.charAt(to - 1))))) return undefined;
  if (triples.has(text.slice(from, from + 3)) || isTitle(text, at, given)) return undefined;
  return doubt === undefined ? { from, to, given } : { from, to, given, doubt };
}

function canBeGiven(text: string, at: number): boolean {
  const code = unitAt(text, at);
  return code >= 0x4e00 && code <= 0x9fff && (traitsOf(text, at) & NEVER) === 0;
}

function isTitle(text: string, at: number, given: 1 | 2): boolean {
  const title = titles.startingAt(text, at);
  return title.length > SINGLE || (title.length === SINGLE && given === SINGLE);
}
