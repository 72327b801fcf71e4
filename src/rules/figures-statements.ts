import type { Figure } from "../text/figures.js";
import { sameUnit } from "../text/figures-units.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { areParallel, CLOSED, GOES_ON, isComparison, OPEN, REMAINDER } from "./figures-words.js";

/** Where a term stands. */
export interface Place {
  readonly sentence: Sentence;
  readonly term: Term;
}

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

type Opener = { readonly kind: "open" | "closed" | "bare"; readonly cue: string };

/** The longest list between semicolons that is read, in figures. */
const MOST = 60;
/** How far back the total of a list is looked for, in figures. */
const REACH = 6;
/** A measure of what was counted just before: 拆除21处，总面积3460平方米，其中…8处. */
const EXTENT = /^(?:总|共|合计|涉及|计|惠及|覆盖|参与|参加|金额|面积)/u;
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
  if (total === undefined || isComparison(total.term.lead) || total.term.figure.unit === "") return undefined;
  const list = listAt(sentence, at, label, opener);
  if (list === undefined || (opener.kind === "bare" && list.items.length < 2)) return undefined;
  if (opener.cue.startsWith("由") && !/组成|构成/u.test(list.items.at(-1)?.tail ?? "")) return undefined;
  return { total, sentence, ...list, others: othersFor(sentence, at, total.term), order: "total-first" };
}

function openerOf(sentence: Sentence, at: number): Opener | undefined {
  const { terms, owner } = sentence;
  const term = terms[at];
  const before = terms[at - 1];
  if (term === undefined) return undefined;
  const open = OPEN.exec(term.lead)?.[0];
  if (open !== undefined) return { kind: "open", cue: open };
  const cue = CLOSED.exec(term.lead)?.[0] ?? (term.lead === "分别" ? "分别" : undefined);
  if (at === 0 && owner !== undefined) return cue === undefined ? { kind: "bare", cue: "" } : { kind: "closed", cue };
  if (cue !== undefined && (term.joint !== "far" || at === 0)) return { kind: "closed", cue };
  if (before === undefined || term.figure.script === "chinese") return undefined;
  if (term.joint === "：") return { kind: "closed", cue: "" };
  if (term.joint === "，" && /中$/u.test(before.tail)) return { kind: "open", cue: "" };
  return undefined;
}

/** The total that a list belongs to: for a closed list right before it, for an open one the nearest with its unit. */
function totalFor(sentence: Sentence, at: number, { kind }: Opener, unit: string): Place | undefined {
  const { terms, owner, previous } = sentence;
  if (owner !== undefined && at === 0) return sameUnit(owner.term.figure.unit, unit) ? owner : undefined;
  if (at === 0) {
    const candidates = previous?.terms.filter(({ figure }) => sameUnit(figure.unit, unit)) ?? [];
    const term = candidates.at(-1);
    if (previous === undefined || term === undefined || (candidates.length > 1 && kind === "closed")) return undefined;
    return { sentence: previous, term };
  }
  let strangers = 0;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const term = terms[back];
    if (term === undefined) return undefined;
    if (sameUnit(term.figure.unit, unit)) return { sentence, term };
    const beside = term.joint === "none" || term.joint === "、" || (kind === "open" && EXTENT.test(term.lead));
    if (++strangers > 1 || !beside) return undefined;
  }
  return undefined;
}

function listAt(sentence: Sentence, at: number, label: string, opener: Opener): List | undefined {
  const { terms } = sentence;
  const first = terms[at];
  if (first === undefined) return undefined;
  const unit = unitAt(terms, at);
  const fits = (term: Term | undefined): term is Term =>
    term !== undefined && hasUnit(term.figure, unit) && !opensList(term);
  const run: Term[] = [first];
  let next = at + 1;
  const take = (isNext: (term: Term) => boolean) => {
    for (let term = terms[next]; fits(term) && isNext(term); term = terms[++next]) run.push(term);
  };
  take(({ joint }) => joint === "、");
  const tight = run.length;
  const mixed = terms[next]?.joint === "、" || terms[next]?.joint === "none";
  take((term) => term.joint === "、" || (term.joint === "，" && areParallel(label, term.label) && !isAside(term)));
  const strong = strongList(sentence, at, unit);
  const colon = opener.cue.endsWith("：") || opener.cue === "" || opener.kind === "closed";
  const semicolons = colon && tight === 1 && strong.length > 1 && terms[next]?.joint === "；";
  const readings = semicolons ? [strong] : prefixes([...run, ...beyond(terms, next, fits)], Math.max(2, tight));
  const items = semicolons ? strong : pick(run, tight, colon ? strong : []);
  const remainder = remainderOf(terms, next, unit);
  if (opener.kind === "open" && remainder !== undefined && items.length === run.length) {
    return { items: [...run, remainder], readings: [], completeness: "whole" };
  }
  return { items, readings, completeness: completenessOf(sentence, items, { label, kind: opener.kind, mixed }) };
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
