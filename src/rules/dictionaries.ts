import { type WordFinder, wordFinder } from "../text/word-finder.js";
import type { Dictionary, PlaceEntry, VariantEntry, VariantForm, WordEntry } from "./dictionary.js";
import { type LawNames, lawNames } from "./law-names.js";

/** All dictionaries in force, ready to be looked up: those of the program and an office's own. */
export interface Dictionaries {
  /** Of all rules; which one an entry is for, it says. */
  readonly words: WordFinder<WordEntry>;
  /** Names in which no word counts. */
  readonly keep: WordFinder<string>;
  readonly variants: WordFinder<FormOf>;
  readonly laws: LawNames;
  readonly phrases: WordFinder<string>;
  readonly places: readonly PlaceEntry[];
}

/** One way of naming something that has several. */
export interface FormOf {
  readonly entry: VariantEntry;
  readonly form: VariantForm;
}

/** Joins dictionaries. Where two have an entry for one word the later counts: an office may correct the program. */
export function joinDictionaries(dictionaries: readonly Dictionary[]): Dictionaries {
  const latestFirst = dictionaries.toReversed();
  return {
    words: wordFinder(latestFirst.flatMap(({ words }) => words.map((entry) => [entry.wrong, entry] as const))),
    keep: wordFinder(latestFirst.flatMap(({ keep }) => keep.map(({ text }) => [text, text] as const))),
    variants: wordFinder(formsIn(latestFirst)),
    laws: lawNames(latestFirst.flatMap(({ laws }) => laws)),
    phrases: wordFinder(latestFirst.flatMap(({ phrases }) => phrases.map(({ text }) => [text, text] as const))),
    places: latestFirst.flatMap(({ places }) => places),
  };
}

function* formsIn(dictionaries: readonly Dictionary[]): Generator<readonly [string, FormOf]> {
  for (const entry of dictionaries.flatMap(({ variants }) => variants)) {
    for (const form of entry.forms) for (const word of form.words) yield [word, { entry, form }];
  }
}
