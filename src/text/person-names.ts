import { nameLists } from "./name-lists.js";

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
/** By code unit: whether a surname can begin with it. Asked of every character of a text. */
const begins = new Uint8Array(0x10000);
for (const surname of [...plain, ...wordlike, ...compound]) begins[surname.charCodeAt(0)] = 1;

/** Whether a surname can begin with the character at a place. */
export function beginsSurname(text: string, at: number): boolean {
  return begins[text.charCodeAt(at)] === 1;
}

/** The names that can begin at a place, the longer one first. What stands around them is for the caller to judge. */
export function namesAt(text: string, from: number): readonly NameShape[] {
  const surname = surnameAt(text, from);
  if (surname === "" || !canBeGiven(text, from + surname.length)) return [];
  const names: NameShape[] = [];
  for (const given of [2, 1] as const) {
    const name = nameOf(text, from, surname, given);
    if (name !== undefined) names.push(name);
  }
  return names;
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
  const two = text.slice(from, from + 2);
  if (compound.has(two)) return two;
  const one = text.charAt(from);
  return plain.has(one) || wordlike.has(one) ? one : "";
}

function nameOf(text: string, from: number, surname: string, given: 1 | 2): NameShape | undefined {
  const at = from + surname.length;
  const to = at + given;
  const last = text.charAt(to - 1);
  if (neverLast.has(last) || (given === 2 && !canBeGiven(text, to - 1))) return undefined;
  const isWord = surname.length === 1 && isPair(surname, text.charAt(at));
  const doubt = wordlike.has(surname) ? "surname" : isWord || text.charAt(at) === "和" ? "word" : undefined;
  if (doubt !== undefined && (given === 1 || !typical.has(last) || (isWord && suffixes.has(last)))) return undefined;
  if (triples.has(text.slice(from, from + 3)) || isTitle(text, at, given)) return undefined;
  return doubt === undefined ? { from, to, given } : { from, to, given, doubt };
}

function canBeGiven(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff && !never.has(text.charAt(at));
}

function isTitle(text: string, at: number, given: 1 | 2): boolean {
  const title = titles.startingAt(text, at);
  return title.length > SINGLE || (title.length === SINGLE && given === SINGLE);
}
