import { type WordFinder, wordFinder } from "../text/word-finder.js";
import {
  type Dictionary,
  type PlaceEntry,
  type VariantEntry,
  type VariantForm,
  type VariantRule,
  variantRules,
  type WordEntry,
  type WordRule,
  wordRules,
} from "./dictionary.js";
import { type LawNames, lawNames } from "./law-names.js";

/** All dictionaries in force, ready to be looked up: those of the program and an office's own. */
export interface Dictionaries {
  readonly words: ReadonlyMap<WordRule, WordFinder<WordEntry>>;
  /** Names in which no word counts. */
  readonly keep: WordFinder<string>;
  readonly variants: ReadonlyMap<VariantRule, WordFinder<FormOf>>;
  readonly laws: LawNames;
  readonly phrases: WordFinder<string>;
  readonly places: readonly PlaceEntry[];
}

/** One way of naming something that has several. */
interface FormOf {
  readonly entry: VariantEntry;
  readonly form: VariantForm;
}

/** Joins dictionaries. Where two have an entry for one word the later counts: an office may correct the program. */
export function joinDictionaries(dictionaries: readonly Dictionary[]): Dictionaries {
  const latestFirst = dictionaries.toReversed();
  const words = latestFirst.flatMap((dictionary) => dictionary.words);
  return {
    words: new Map(
      wordRules.map((rule) => [
        rule,
        wordFinder(words.filter((entry) => entry.rule === rule).map((entry) => [entry.wrong, entry] as const)),
      ]),
    ),
    keep: wordFinder(latestFirst.flatMap(({ keep }) => keep.map(({ text }) => [text, text] as const))),
    variants: new Map(variantRules.map((rule) => [rule, wordFinder(formsFor(rule, latestFirst))])),
    laws: lawNames(latestFirst.flatMap(({ laws }) => laws)),
    phrases: wordFinder(latestFirst.flatMap(({ phrases }) => phrases.map(({ text }) => [text, text] as const))),
    places: latestFirst.flatMap(({ places }) => places),
  };
}

function* formsFor(rule: VariantRule, dictionaries: readonly Dictionary[]): Generator<readonly [string, FormOf]> {
  for (const entry of dictionaries.flatMap(({ variants }) => variants)) {
    if (entry.rule !== rule) continue;
    for (const form of entry.forms) for (const word of form.words) yield [word, { entry, form }];
  }
}
