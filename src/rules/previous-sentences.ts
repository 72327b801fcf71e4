import type { Span } from "../core/span.js";
import { spanOfText } from "../core/traced-text.js";
import { matchesOf } from "../text/matches.js";
import type { WordFinder } from "../text/word-finder.js";
import type { PreviousReport } from "./rule.js";
import { isProse, type RunningText, runningTexts } from "./running-text.js";

/** A sentence of a report, as far as it can be compared with others. */
export interface ReportSentence {
  readonly running: RunningText;
  readonly from: number;
  readonly to: number;
  /** Figures masked, marks and set phrases left out. */
  readonly plain: string;
  readonly figures: readonly string[];
}

const SENTENCE = /[^。！？；\n]+[。！？；]?/gu;
/** Numbers with their points and signs; a year is one too. */
const FIGURE = /\d+(?:\.\d+)?%?/gu;
const MARK = /[\s\p{P}\p{S}]+/gu;
const GRAM = 5;

/** The sentences of at least `shortest` characters; quotations are someone else's. */
export function sentencesOf(
  report: Pick<PreviousReport, "draft" | "report">,
  phrases: WordFinder<string>,
  shortest: number,
): readonly ReportSentence[] {
  return runningTexts(report)
    .filter((running) => isProse(running) && running.kind !== "quotation")
    .flatMap((running) =>
      matchesOf(running.text, SENTENCE).flatMap(({ index, 0: whole }): ReportSentence[] => {
        const sentence = whole.trim();
        if ([...sentence].length < shortest) return [];
        const plain = without(sentence, phrases).replace(FIGURE, "0").replace(MARK, "");
        if (plain.length < shortest) return [];
        const from = index + whole.indexOf(sentence);
        return [{ running, from, to: from + sentence.length, plain, figures: sentence.match(FIGURE) ?? [] }];
      }),
    );
}

export function spanOfSentence({ draft }: Pick<PreviousReport, "draft">, { running, from, to }: ReportSentence): Span {
  return spanOfText(draft.file, running.clean, from, to);
}

/** Sentences to look in, by their 5-grams. */
export interface SentenceIndex {
  /** The sentence that has most of another's 5-grams, and the share. */
  nearest(sentence: ReportSentence): { readonly sentence: ReportSentence; readonly share: number } | undefined;
}

/** A 5-gram that so many sentences have tells none of them; it keeps looking linear, too. */
const TOO_COMMON = 40;

export function sentenceIndex(sentences: readonly ReportSentence[]): SentenceIndex {
  const holders = new Map<string, number[]>();
  for (const [index, { plain }] of sentences.entries()) {
    for (const gram of gramsOf(plain)) {
      const known = holders.get(gram);
      if (known === undefined) holders.set(gram, [index]);
      else if (known.length < TOO_COMMON) known.push(index);
    }
  }
  return {
    nearest({ plain }) {
      const grams = gramsOf(plain);
      const shared = new Map<number, number>();
      for (const gram of grams) {
        const found = holders.get(gram);
        if (found === undefined || found.length >= TOO_COMMON) continue;
        for (const index of found) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      let best: { readonly index: number; readonly count: number } | undefined;
      for (const [index, count] of shared) if (best === undefined || count > best.count) best = { index, count };
      const sentence = best === undefined ? undefined : sentences[best.index];
      return best === undefined || sentence === undefined ? undefined : { sentence, share: best.count / grams.size };
    },
  };
}

function gramsOf(plain: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= plain.length; at++) grams.add(plain.slice(at, at + GRAM));
  return grams;
}

function without(text: string, phrases: WordFinder<string>): string {
  let rest = "";
  let done = 0;
  for (const { from, to } of phrases.find(text)) {
    rest += `${text.slice(done, from)}。`;
    done = to;
  }
  return rest + text.slice(done);
}
