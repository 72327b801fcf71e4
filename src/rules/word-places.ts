import { oncePerLast } from "../core/once.js";
import type { FoundWord, WordFinder } from "../text/word-finder.js";
import type { Dictionaries } from "./dictionaries.js";
import type { RuleContext } from "./rule.js";
import { type RunningText, runningTexts } from "./running-text.js";
import { textsWithWord } from "./texts-with.js";

/** A text that holds words which a rule looks for. */
interface WordPlaces<T> {
  readonly running: RunningText;
  /** As `WordFinder.occurrences` gives them. */
  readonly occurrences: readonly FoundWord<T>[];
}

/** The texts of a draft, in order, that hold words for a rule. */
type WordLookup<R, T> = (
  context: Pick<RuleContext, "draft" | "report" | "dictionaries">,
  rule: R,
) => readonly WordPlaces<T>[];

/** To ask for each of so many words takes longer than to walk through all texts. */
const MANY = 500;

/** Looks for the words of all rules in one walk through a draft, and remembers for each rule what was found. */
export function wordLookup<R, T>(
  finderOf: (dictionaries: Dictionaries) => WordFinder<T>,
  ruleOf: (entry: T) => R,
): WordLookup<R, T> {
  const placesIn = oncePerLast((context: Parameters<WordLookup<R, T>>[0]): ByRule<R, T> => {
    const finder = finderOf(context.dictionaries);
    const few = finder.words.length < MANY;
    return look(few ? textsWithWord(context, finder.words) : runningTexts(context), finder, ruleOf);
  });
  return (context, rule) => placesIn(context).get(rule) ?? [];
}

type ByRule<R, T> = ReadonlyMap<R, readonly WordPlaces<T>[]>;

function look<R, T>(texts: readonly RunningText[], finder: WordFinder<T>, ruleOf: (entry: T) => R): ByRule<R, T> {
  const byRule = new Map<R, { readonly running: RunningText; readonly occurrences: FoundWord<T>[] }[]>();
  for (const running of texts) {
    for (const word of finder.occurrences(running.text)) {
      const rule = ruleOf(word.entry);
      const places = byRule.get(rule) ?? [];
      byRule.set(rule, places);
      const last = places.at(-1);
      if (last?.running === running) last.occurrences.push(word);
      else places.push({ running, occurrences: [word] });
    }
  }
  return byRule;
}
