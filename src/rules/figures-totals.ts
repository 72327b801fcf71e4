import { ONE } from "../text/figures-amount.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { hasUnit, type Statement } from "./figures-statements.js";
import { areParallel, CLOSED, isComparison, OPEN } from "./figures-words.js";

/** The whole of a clause that gives the total of the list before it: 合计, 三者共, 全年总计. */
const TOTAL =
  /^(?:全年|年内|以上|上述|前述)?(?:[两二三四五六七八九十]者|各[项类级]|总)?(?:合计|共计|总计|总共|一共|共有|共|总数)(?:为|是|有)?$/u;
/** The same behind a number of items: 三项合计, 两类点位共. */
const COUNTED_TOTAL = /^[^，；：、]{0,4}?(?:合计|共计|总计|总共|一共|共有|共)(?:为|是|有)?$/u;
const COUNTED = /^(?:全年|年内|以上|上述|前述|这|此)?$/u;
/** What is new isn't all there is: 新增5名，共96名. */
const NEW = /新增|增加|增设|新建|新设|减少|原有|加上/u;

/** The longest list that is looked at. */
const MOST = 24;

interface End {
  readonly sentence: Sentence;
  /** Index of the last item of the list. */
  readonly last: number;
  /** How many items the text says there are: 三项合计. */
  readonly count?: number;
  /** Where the clause of the total begins. */
  readonly from: number;
}

/** The list that ends before the total at the term `at`: 来信8件、来访31件，两项合计39件. */
export function listFirst(sentence: Sentence, at: number): Statement | undefined {
  const term = sentence.terms[at];
  const end = term === undefined ? undefined : endOf(sentence, at, term);
  if (term === undefined || end === undefined || !term.figure.exact || term.figure.unit === "") return undefined;
  const { unit } = term.figure;
  const run = runBefore(end, unit);
  if (run === undefined || run.all.some(({ label }) => isComparison(label) || NEW.test(label))) return undefined;
  const { all, tight, wide } = run;
  const items = end.count === undefined ? (tight > 1 ? all.slice(-tight) : all) : all.slice(-end.count);
  if (items.length < 2 || (end.count !== undefined && items.length !== end.count)) return undefined;
  if (items.some(({ figure }) => !figure.exact)) return undefined;
  const readings = end.count === undefined ? suffixes(wide, Math.max(2, tight)) : [];
  const total = { sentence, term: { ...term, from: end.from } };
  return { total, items, sentence: end.sentence, readings, others: [], completeness: "closed", order: "list-first" };
}

function endOf(sentence: Sentence, at: number, term: Term): End | undefined {
  const { terms } = sentence;
  const counter = terms[at - 1];
  if (counter !== undefined && term.joint === "none" && COUNTED_TOTAL.test(term.lead) && COUNTED.test(counter.lead)) {
    const count = Number(counter.figure.value / ONE);
    return count >= 2 && count <= MOST ? endBefore(sentence, at - 1, { count, from: counter.from }) : undefined;
  }
  return TOTAL.test(term.lead) ? endBefore(sentence, at, { from: term.from }) : undefined;
}

/** The list ends with the figure before `at`; where `at` begins a sentence, with the last of the sentence before. */
function endBefore(sentence: Sentence, at: number, more: Pick<End, "count" | "from">): End | undefined {
  const { terms, previous } = sentence;
  const joint = terms[at]?.joint;
  if (at > 0) return joint === "far" || joint === "：" ? undefined : { sentence, last: at - 1, ...more };
  return previous === undefined ? undefined : { sentence: previous, last: previous.terms.length - 1, ...more };
}

interface Run {
  /** The items by the likeliest reading of where the list begins. */
  readonly all: readonly Term[];
  /** How many of them 、 joins to the last. */
  readonly tight: number;
  /** With all figures before that could belong to the list too. */
  readonly wide: readonly Term[];
}

/** The figures before a total that can be its items. */
function runBefore({ sentence: { terms }, last, count }: End, unit: string): Run | undefined {
  const end = terms[last];
  if (end === undefined || !hasUnit(end.figure, unit)) return undefined;
  const wide = [end];
  let tight = 1;
  let parallel: number | undefined;
  for (let at = last - 1; at >= 0 && wide.length < MOST; at--) {
    const behind = terms[at + 1];
    const term = terms[at];
    if (behind === undefined || term === undefined || opensList(behind)) break;
    const { joint } = behind;
    if (joint !== "、" && joint !== "，" && joint !== "；") break;
    if (!hasUnit(term.figure, unit)) {
      if (joint === "、" && count === undefined) return undefined; // a list of different things
      break;
    }
    if (joint === "、") {
      if (tight === wide.length) tight++;
    } else if (count === undefined && !areParallel(withoutCue(term.label), withoutCue(end.label)))
      parallel ??= wide.length;
    wide.unshift(term);
  }
  return { all: wide.slice(-(parallel ?? wide.length)), tight, wide };
}

/** Where a list joined by ， begins is open to doubt; one joined by 、 is whole. */
function suffixes(terms: readonly Term[], shortest: number): readonly (readonly Term[])[] {
  return Array.from({ length: Math.max(0, terms.length - shortest + 1) }, (_, index) =>
    terms.slice(-(index + shortest)),
  );
}

function opensList({ lead }: Term): boolean {
  return OPEN.test(lead) || CLOSED.test(lead);
}

function withoutCue(label: string): string {
  return label.replace(OPEN, "").replace(CLOSED, "");
}
