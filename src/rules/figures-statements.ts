import type { Figure } from "../text/figures.js";
import { sameUnit } from "../text/figures-units.js";
import { termsFrom } from "./figures-counters.js";
import { canHaveParts, type Opener, openerOf, type Place, REACH, totalFor } from "./figures-openers.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { areParallel, beginsStatement, CLOSED, GOES_ON, isComparison, OPEN, REMAINDER } from "./figures-words.js";

/**
 * Whether a list names every part: `closed` says so itself (分别为, 包括, a colon, 合计), `open` may leave parts out (其中, 等),
 * `whole` doesn't say so but can't leave any out (其中上半年…、下半年…; 其中…，其余…).
 */
type Completeness = "closed" | "open" | "whole";

/** A total and the figures that the text calls its parts. */
export interface Statement {
  readonly total: Place;
  /** The parts by the likeliest reading; each has the unit of the total. */
  readonly items: readonly Term[];
  /** The sentence of the items; a list may follow its total behind a stop. */
  readonly sentence: Sentence;
  /** Every way to read where the list ends. The text is wrong only if it is wrong in all of them. */
  readonly readings: readonly (readonly Term[])[];
  /** Other totals that the list may belong to. */
  readonly others: readonly Term[];
  readonly completeness: Completeness;
  readonly order: "total-first" | "list-first";
}

interface List {
  readonly items: readonly Term[];
  readonly readings: readonly (readonly Term[])[];
  readonly completeness: Completeness;
}

/** The longest list between semicolons that is read, in figures. */
const MOST = 60;
/** So many figures behind a total are read at most. */
const LONGEST = 300;
/** A number that isn't given in figures: its list has no sum. */
const UNCOUNTED = /[百千万数几若](?:余|多)?[件起次家户名人份场条项个处]?$/u;

/** The list that begins at the term `at`, with the total before it: 36件，其中…; 共36件，分别为…; 36件（…）. */
export function totalFirst(sentence: Sentence, at: number): Statement | undefined {
  const first = sentence.terms[at];
  const opener = first === undefined ? undefined : openerOf(sentence, at);
  if (first === undefined || opener === undefined) return undefined;
  const label = first.label.startsWith(opener.cue) ? first.label.slice(opener.cue.length) : first.label;
  if (isComparison(label) || REMAINDER.test(label)) return undefined;
  const unit = unitAt(sentence.terms, at);
  const total = totalFor(sentence, at, opener, unit);
  if (total === undefined || !canHaveParts(total.place.term)) return undefined;
  const list = listAt(sentence, at, label, opener);
  if (list === undefined || (opener.kind === "bare" && list.items.length < 2)) return undefined;
  if (opener.cue.startsWith("由") && !/组成|构成/u.test(list.items.at(-1)?.tail ?? "")) return undefined;
  const { place, near } = total;
  const others = othersFor(sentence, at, place.term);
  return { total: place, sentence, ...list, ...(near ? {} : { completeness: "open" }), others, order: "total-first" };
}

function listAt(sentence: Sentence, at: number, label: string, opener: Opener): List | undefined {
  const terms = termsFrom(sentence.terms, at, LONGEST);
  const [first] = terms;
  if (first === undefined || terms.length >= LONGEST) return undefined;
  const unit = unitAt(terms, 0);
  const fits = (term: Term | undefined): term is Term =>
    term !== undefined && hasUnit(term.figure, unit) && !opensList(term);
  const run: Term[] = [first];
  let next = 1;
  const take = (isNext: (term: Term) => boolean) => {
    for (let term = terms[next]; fits(term) && isNext(term); term = terms[++next]) run.push(term);
  };
  take(({ joint }) => joint === "、");
  const tight = run.length;
  const mixed = terms[next]?.joint === "、" || terms[next]?.joint === "none";
  take((term) => term.joint === "、" || (term.joint === "，" && areParallel(label, term.label) && !isAside(term)));
  const strict = next;
  if (opener.kind === "closed" && opener.cue === "" && !beginsStatement(label))
    take((term) => term.joint === "，" && !beginsStatement(term.label) && !isAside(term));
  const loose = next > strict;
  const strong = strongList(sentence, at, unit);
  const colon = opener.cue.endsWith("：") || opener.kind === "bare" || opener.kind === "closed";
  const semicolons = colon && tight === 1 && strong.length > 1 && terms[next]?.joint === "；";
  const readings = semicolons ? [strong] : prefixes([...run, ...beyond(terms, next, fits)], Math.max(2, tight));
  const items = semicolons ? strong : pick(run, tight, colon ? strong : []);
  const remainder = remainderOf(terms, next, unit);
  if (remainder !== undefined && items.length === run.length && (opener.kind === "open" || loose)) {
    return { items: [...run, remainder], readings: [], completeness: loose ? "closed" : "whole" };
  }
  const completeness = completenessOf(sentence, items, { label, kind: opener.kind, mixed: mixed || loose });
  return { items, readings, completeness };
}

function completenessOf(
  sentence: Sentence,
  items: readonly Term[],
  list: { label: string; kind: Opener["kind"]; mixed: boolean },
): Completeness {
  if (list.mixed || items.length < 2 || goesOn(sentence, items)) return "open";
  if (list.kind === "closed") return "closed";
  return isWhole([list.label, ...items.slice(1).map(({ label }) => label)]) ? "whole" : "open";
}

/** A list joined by 、 ends where 、 ends; otherwise what is joined by ， or ； counts. */
function pick(run: readonly Term[], tight: number, strong: readonly Term[]): readonly Term[] {
  if (tight > 1) return run.slice(0, tight);
  return run.length >= strong.length ? run : strong;
}

/** The first figure of each stretch between semicolons. */
function strongList({ terms }: Sentence, at: number, unit: string): readonly Term[] {
  const items: Term[] = [];
  for (let index = at; index < Math.min(terms.length, at + MOST); index++) {
    const term = terms[index];
    if (term === undefined || (index > at && (opensList(term) || term.joint === "："))) break;
    if (index > at && term.joint !== "；") continue;
    if (!hasUnit(term.figure, unit) || isAside(term)) break;
    items.push(term);
  }
  return items;
}

function remainderOf(terms: readonly Term[], next: number, unit: string): Term | undefined {
  const term = terms[next];
  return term?.joint === "，" && /^(?:其余|其他|其它|剩余|余下)/u.test(term.lead) && hasUnit(term.figure, unit)
    ? term
    : undefined;
}

/** Halves or quarters make up a year whatever the cue. */
function isWhole(labels: readonly string[]): boolean {
  const halves = labels.length === 2 && /上半年/u.test(labels[0] ?? "") && /下半年/u.test(labels[1] ?? "");
  return halves || (labels.length === 4 && labels.every((label) => /季度/u.test(label)));
}

/** Whether the text hints at parts without a figure: 等, 其余为…, a further item behind 、. */
function goesOn({ words, from }: Sentence, items: readonly Term[]): boolean {
  if (items.some(({ label }) => UNCOUNTED.test(label))) return true;
  const end = items.at(-1)?.figure.to ?? from;
  const behind = words.slice(end - from, end - from + 40);
  const tail = /^[^，；、：,;]*/u.exec(behind)?.[0] ?? "";
  const after = behind.slice(tail.length);
  return GOES_ON.test(tail) || /等$/u.test(tail) || after.startsWith("、") || REMAINDER.test(after.slice(1));
}

/** Other figures before the list that it may be a part of. */
function othersFor(sentence: Sentence, at: number, total: Term): readonly Term[] {
  const terms =
    at === 0
      ? (sentence.owner?.sentence ?? sentence.previous)?.terms.slice(-REACH)
      : sentence.terms.slice(Math.max(0, at - REACH), at);
  return terms?.filter((other) => other !== total && sameUnit(other.figure.unit, total.figure.unit)) ?? [];
}

/** The unit of a figure; one that has none takes it from the list that it stands in. */
function unitAt(terms: readonly Term[], at: number): string {
  for (let index = at; index < Math.min(terms.length, at + REACH); index++) {
    const unit = terms[index]?.figure.unit ?? "";
    if (unit !== "") return unit;
  }
  return "";
}

export function hasUnit({ unit }: Figure, wanted: string): boolean {
  return unit === "" || sameUnit(unit, wanted);
}

function opensList({ lead }: Term): boolean {
  return OPEN.test(lead) || CLOSED.test(lead);
}

function isAside({ label }: Term): boolean {
  return REMAINDER.test(label) || isComparison(label);
}

/** Figures behind a list that could belong to it too. */
function beyond(terms: readonly Term[], next: number, fits: (term: Term | undefined) => term is Term): readonly Term[] {
  const found: Term[] = [];
  for (const term of terms.slice(next, next + REACH)) {
    if (!fits(term) || term.joint === "far" || term.joint === "none" || term.joint === "：") break;
    found.push(term);
  }
  return found;
}

function prefixes(run: readonly Term[], from: number): readonly (readonly Term[])[] {
  const longest = Math.min(run.length, from + 2 * REACH);
  return Array.from({ length: Math.max(0, longest - from + 1) }, (_, index) => run.slice(0, from + index));
}
