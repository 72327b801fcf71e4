import type { Passage } from "../model/prose.js";
import { type Figure, HIDDEN, hideNames, scanFigures } from "../text/figures.js";
import { matchesOf } from "../text/matches.js";
import { unitSet } from "../text/unit-set.js";

/** How a figure hangs on the one before it: by the only mark between them; `far` where whole clauses lie between. */
type Joint = "none" | "、" | "，" | "；" | "：" | "far";

/** A figure with the words around it. */
export interface Term {
  readonly figure: Figure;
  readonly joint: Joint;
  /** From the last ，；： or figure before it. */
  readonly lead: string;
  /** From the last 、 too, without the 和 that joins it. */
  readonly label: string;
  /** Behind it, up to the next mark or figure. */
  readonly tail: string;
  /** Where its lead begins, in UTF-16 units of the passage. */
  readonly from: number;
}

/** Figures that are read together: a sentence without its brackets, or what stands in a bracket. */
export interface Sentence {
  readonly passage: Passage;
  readonly terms: readonly Term[];
  /** In UTF-16 units of the passage. */
  readonly from: number;
  readonly to: number;
  /** The words, brackets hidden, of the same length as the stretch. */
  readonly words: string;
  /** Of a bracket: the figure that it hangs on. */
  readonly owner?: { readonly sentence: Sentence; readonly term: Term };
  /** The sentence before it in the same paragraph. */
  readonly previous?: Sentence;
}

const BRACKETS = /（[^（）]{0,200}）|\([^()]{0,200}\)/gu;
const ENDS = /[。！？!?\n]/gu;
/** Marks that belong to a cue word, not to the list behind it. */
const CUE_MARKS = /(?:其中|分别[为是有]|包括|如下|具体[为是]|主要[为是])[：，,:]/gu;
/** Divide a sentence into clauses. */
const MARKS = unitSet("，,；;：:");
const PARTING = unitSet("，,；;：:、");
/** What 以及, 和, 及 and 与 begin with. */
const JOINS = unitSet("以和及与");
const OWNER_GAP = 12;

/** The sentences of a passage in reading order, each followed by its brackets. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const { text } = passage.text;
  if (!/\d|[二两三四五六七八九十]/u.test(text)) return [];
  const figures = scanFigures(text);
  if (figures.length === 0) return [];
  const brackets = matchesOf(text, BRACKETS).map((match) => ({
    from: match.index + 1,
    to: match.index + match[0].length - 1,
  }));
  const words = brackets.length === 0 ? text : hide(text, BRACKETS);
  const shape = hideCueMarks(hideNames(words));
  const sentences: Sentence[] = [];
  const level = { passage, words, shape };
  const inner = brackets.length === 0 ? level : { passage, words: text, shape: hideCueMarks(hideNames(text)) };
  let previous: Sentence | undefined;
  let from = 0;
  const outside = figures.filter(({ from: at }) => words.charAt(at) !== HIDDEN);
  const pick = picker(outside);
  const pickBracket = picker(brackets);
  const pickInside = picker(figures.filter(({ from: at }) => words.charAt(at) === HIDDEN));
  for (const to of endsOf(shape)) {
    const sentence = sentenceOf(level, from, to, pick(to), previous === undefined ? {} : { previous });
    sentences.push(sentence);
    for (const bracket of pickBracket(to)) {
      const inside = pickInside(bracket.to).filter(({ from: at }) => at >= bracket.from);
      if (inside.length > 0) sentences.push(bracketOf(inner, bracket, inside, sentence));
    }
    previous = sentence;
    from = to + 1;
  }
  return sentences;
}

function bracketOf(level: Level, { from, to }: Stretch, figures: readonly Figure[], sentence: Sentence): Sentence {
  const { text } = level.passage.text;
  const term = lastBefore(sentence.terms, from);
  const hangs =
    term !== undefined && from - term.figure.to <= OWNER_GAP && !/[，；：、]/u.test(text.slice(term.figure.to, from));
  return sentenceOf(level, from, to, figures, hangs ? { owner: { sentence, term } } : {});
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Level {
  readonly passage: Passage;
  readonly words: string;
  readonly shape: string;
}

function sentenceOf(
  { passage, words, shape }: Level,
  from: number,
  to: number,
  figures: readonly Figure[],
  links: Pick<Sentence, "owner" | "previous">,
): Sentence {
  const terms = figures.map((figure, index) => {
    const start = figures[index - 1]?.to ?? from;
    const end = figures[index + 1]?.from ?? to;
    return termOf({ words, shape }, figure, start, end, index === 0);
  });
  return { passage, terms, from, to, words: words.slice(from, to), ...links };
}

function termOf(
  { words, shape }: Pick<Level, "words" | "shape">,
  figure: Figure,
  start: number,
  end: number,
  first: boolean,
): Term {
  const mark = lastOf(MARKS, shape, start, figure.from);
  const from = mark + 1;
  const label = shown(words.slice(lastOf(PARTING, shape, from, figure.from) + 1, figure.from));
  let tail = figure.to;
  while (tail < end && PARTING[shape.charCodeAt(tail)] === 0) tail++;
  return {
    figure,
    from,
    joint: first ? "far" : jointOf(shape, start, figure.from, mark),
    lead: shown(words.slice(from, figure.from)),
    label: JOINS[label.charCodeAt(0)] === 1 ? label.replace(/^(?:以及|和|及|与)/u, "") : label,
    tail: shown(words.slice(figure.to, tail)),
  };
}

/** @param mark where the last mark of the gap between two figures stands, if there is one */
function jointOf(shape: string, start: number, to: number, mark: number): Joint {
  if (mark >= start) {
    if (lastOf(MARKS, shape, start, mark) >= start) return "far";
    const found = shape.charAt(mark);
    if (found === "；" || found === ";") return "；";
    return found === "：" || found === ":" ? "：" : "，";
  }
  const gap = shape.slice(start, to);
  return gap.includes("、") || /^[^、]{0,8}(?:以及|和|及|与)/u.test(gap) ? "、" : "none";
}

/** Where the last of some marks stands from `start` on before `to`; one less than `start` if there is none. */
function lastOf(marks: Uint8Array, text: string, start: number, to: number): number {
  let at = to - 1;
  while (at >= start && marks[text.charCodeAt(at)] === 0) at--;
  return at;
}

function* endsOf(shape: string): Generator<number> {
  for (const { index } of matchesOf(shape, ENDS)) yield index;
  yield shape.length;
}

/** Hands out a sorted list piece by piece: what begins before `to` and wasn't handed out yet. */
function picker<T extends { readonly from: number }>(list: readonly T[]): (to: number) => readonly T[] {
  let next = 0;
  return (to) => {
    const first = next;
    while (next < list.length && (list[next]?.from ?? to) < to) next++;
    return list.slice(first, next);
  };
}

function lastBefore(terms: readonly Term[], at: number): Term | undefined {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.figure.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return terms[low - 1];
}

function hide(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => HIDDEN.repeat(found.length));
}

function hideCueMarks(text: string): string {
  return text.replace(CUE_MARKS, (found) => found.slice(0, -1) + HIDDEN);
}

function shown(text: string): string {
  return (text.includes(HIDDEN) ? text.replaceAll(HIDDEN, "") : text).trim();
}
