import words from "../../templates/dictionaries/surname-words.yaml";
import data from "../../templates/dictionaries/surnames.yaml";
import { charactersAt, dataAt, textsAt } from "./word-lists.js";

/** By surnames of one character, those that make an everyday word with it. */
const pairs: ReadonlyMap<string, unknown> = new Map(Object.entries(Object(dataAt(words, "pairs"))));

/** The lists by which a personal name is known; they are data, see `templates/dictionaries/surnames.yaml`. */
export const nameLists = {
  plain: charactersAt(data, "surnames", "plain"),
  wordlike: charactersAt(data, "surnames", "wordlike"),
  compound: new Set(textsAt(data, "surnames", "compound")),
  typical: charactersAt(data, "given", "typical"),
  suffixes: charactersAt(data, "given", "suffixes"),
  never: charactersAt(data, "given", "never"),
  neverLast: charactersAt(data, "given", "neverLast"),
  /** Whether a surname of one character makes an everyday word with the next. */
  isPair: (surname: string, next: string) => String(pairs.get(surname) ?? "").includes(next),
  triples: new Set(textsAt(words, "triples")),
  titles: affixes("titles"),
  offices: affixes("offices"),
  caseRoles: affixes("caseRoles"),
  citizens: affixes("citizens"),
  firmHeads: affixes("firmHeads"),
  experts: affixes("experts"),
  expertTitles: affixes("expertTitles"),
  prepositions: affixes("prepositions"),
  followers: affixes("followers"),
};

/** Words that may stand right before or behind a place. */
export interface Affixes {
  /** The longest that ends there; empty if none does. */
  endingAt(text: string, end: number): string;
  /** The longest that begins there; empty if none does. */
  startingAt(text: string, start: number): string;
}

function affixes(key: string): Affixes {
  const longestFirst = textsAt(data, key, "words").toSorted((a, b) => b.length - a.length);
  const byLast = groupBy(longestFirst, (word) => word.slice(-1));
  const byFirst = groupBy(longestFirst, (word) => word.slice(0, 1));
  return {
    endingAt: (text, end) =>
      byLast.get(text.charAt(end - 1))?.find((word) => text.startsWith(word, end - word.length)) ?? "",
    startingAt: (text, start) => byFirst.get(text.charAt(start))?.find((word) => text.startsWith(word, start)) ?? "",
  };
}

function groupBy(words: readonly string[], keyOf: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}
