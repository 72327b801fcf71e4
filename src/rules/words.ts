import type { Sentence } from "../core/sentence.js";
import { longestOf } from "../text/word-finder.js";
import type { WordEntry, WordRule } from "./dictionary.js";
import { difference } from "./difference.js";
import { found } from "./found-text.js";
import type { RuleContext } from "./rule.js";
import { fits } from "./surroundings.js";
import { liesWithin, titleStretches } from "./title-stretches.js";
import { unitKind } from "./unit-kind.js";
import { wordLookup } from "./word-places.js";

const wordsFor = wordLookup<WordRule, WordEntry>(
  ({ words }) => words,
  ({ rule }) => rule,
);

interface WordOptions {
  /** Whether words in names of papers (《…》) and in quotations count: a mistyped name is wrong, an old term may be part of it. */
  readonly quoted: boolean;
  /** Whether what should be there is offered as a fix. */
  readonly mend: boolean;
  /** A last look at what stands around a word. */
  readonly accept?: (text: string, from: number, to: number) => boolean;
  readonly say?: (actual: string, right: readonly string[]) => Sentence;
}

/** How far behind a word its figure may stand, in UTF-16 units. */
const FIGURE_WITHIN = 24;
const FIGURE = /^[^，。；：！？\n]*?[\d０-９]/u;

/** Tells of every word that the dictionaries have for a rule. */
export function tellWords(context: RuleContext, rule: WordRule, options: WordOptions): void {
  const { dictionaries, report, tell } = context;
  const { year } = report.frontMatter;
  const kind = unitKind(report.frontMatter);
  const { accept = () => true, say = shouldBe } = options;
  for (const { running, occurrences } of wordsFor(context, rule)) {
    if (!options.quoted && running.kind === "quotation") continue;
    const { text } = running;
    const places = longestOf(occurrences, ({ entry, from, to }) => {
      if (entry.since !== undefined && year !== undefined && year < entry.since) return false;
      if (entry.levels.length > 0 && (kind === undefined || !entry.levels.includes(kind))) return false;
      return fits(entry, text, from, to) && (!entry.figure || hasFigure(text, to)) && accept(text, from, to);
    });
    if (places.length === 0) continue;
    const kept = dictionaries.keep.find(text).map((name) => [name.from, name.to] as const);
    const titles = options.quoted ? [] : titleStretches(running);
    for (const { entry, from, to } of places) {
      if (liesWithin(kept, from, to) || liesWithin(titles, from, to)) continue;
      const [right, ...others] = entry.right;
      const sure = options.mend && right !== undefined && others.length === 0;
      tell({
        ...found(context, running, from, to, sure ? [difference(entry.wrong, right, from)] : []),
        message: say(entry.wrong, entry.right),
        ...(entry.right.length > 0 && { expected: entry.right }),
      });
    }
  }
}

function hasFigure(text: string, to: number): boolean {
  return FIGURE.test(text.slice(to, to + FIGURE_WITHIN));
}

/** “A” should be “B”. */
export function shouldBe(actual: string, right: readonly string[]): Sentence {
  return right.length === 0
    ? { zh: `“${actual}”不当`, en: `“${actual}” is out of place` }
    : {
        zh: `“${actual}”应为${right.map((word) => `“${word}”`).join("或")}`,
        en: `“${actual}” should be ${right.map((word) => `“${word}”`).join(" or ")}`,
      };
}
