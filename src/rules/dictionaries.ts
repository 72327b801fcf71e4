import { once } from "../core/once.js";
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

/**
 * Joins dictionaries. Where two have an entry for one word the later counts: an office may correct the program.
 *
 * Each kind is made ready when a draft first needs it.
 */
export function joinDictionaries(dictionaries: readonly Dictionary[]): Dictionaries {
  const latestFirst = dictionaries.toReversed();
  const words = once(() =>
    wordFinder(latestFirst.flatMap((each) => each.words.map((entry) => [entry.wrong, entry] as const))),
  );
  const keep = once(() =>
    wordFinder(latestFirst.flatMap((each) => each.keep.map(({ text }) => [text, text] as const))),
  );
  const variants = once(() => wordFinder(formsIn(latestFirst)));
  const laws = once(() => lawNames(latestFirst.flatMap((each) => each.laws)));
  const phrases = once(() =>
    wordFinder(latestFirst.flatMap((each) => each.phrases.map(({ text }) => [text, text] as const))),
  );
  const places = once(() => latestFirst.flatMap((each) => each.places));
  return {
    get words() {
      return words();
    },
    get keep() {
      return keep();
    },
    get variants() {
      return variants();
    },
    get laws() {
      return laws();
    },
    get phrases() {
      return phrases();
    },
    get places() {
      return places();
    },
  };
}

function* formsIn(dictionaries: readonly Dictionary[]): Generator<readonly [string, FormOf]> {
  for (const entry of dictionaries.flatMap(({ variants }) => variants)) {
    for (const form of entry.forms) for (const word of form.words) yield [word, { entry, form }];
  }
}
