import { sameUnit } from "../text/figures-units.js";
import type { Place } from "./figures-openers.js";
import type { Sentence, Term } from "./figures-sentences.js";
import type { Statement } from "./figures-statements.js";
import { isComparison, OPEN, withoutVerbs } from "./figures-words.js";

/** Parts of a year that make up the whole (时段), each by the words that name it. */
const HALVES = [/上半年|前六个月/u, /下半年|后六个月/u];
const QUARTERS = [/(?:第)?[一1]季度/u, /(?:第)?[二2]季度/u, /(?:第)?[三3]季度/u, /(?:第)?[四4]季度/u];
const PART = /[上下]半年|[前后]六个月|季度/u;
const YEAR = /全年|全年度/u;
const PERIOD = /上半年|下半年|前六个月|后六个月|(?:第)?[一二三四1-4]季度|全年度?|共计|合计|总计|累计|总共|共/gu;
/** Further back no figure of a half-year is looked for. */
const REACH = 12;

/** The figures of halves or quarters of a year with the year's own: 上半年15份，下半年21份，全年共36份. */
export function periodsOf(sentence: Sentence, at: number): Statement | undefined {
  const { terms } = sentence;
  const year = terms[at];
  if (year === undefined || !YEAR.test(year.lead) || !year.figure.exact || isComparison(year.lead)) return undefined;
  const near = nearby(sentence, at).filter(({ term }) => belongs(term, year));
  for (const periods of [HALVES, QUARTERS]) {
    const parts = periods.map((period) => near.filter(({ term }) => period.test(term.lead)));
    const items = parts.flatMap((found) => (found.length === 1 ? found : []));
    if (items.length === periods.length) return statement({ sentence, term: year }, items);
  }
  const half = near.filter(({ term }) => HALVES.some((period) => period.test(term.lead)));
  return half.length === 1 ? statement({ sentence, term: year }, half) : undefined;
}

/**
 * The same where the year's figure stands in the sentence before: 全年排查186件。上半年排查101件，下半年排查85件; 四个季度分别调解….
 *
 * Asked of the first half or quarter.
 */
export function periodsBelow(sentence: Sentence, at: number): Statement | undefined {
  const { terms, previous } = sentence;
  const first = terms[at];
  if (first === undefined || previous === undefined || !PART.test(first.lead)) return undefined;
  if (terms.slice(Math.max(0, at - REACH), at + REACH).some(({ lead }) => YEAR.test(lead))) return undefined;
  const items = [HALVES, QUARTERS].map((periods) => runOf(terms, at, periods)).find((run) => run.length > 0);
  if (items === undefined || items.some(({ figure, lead }) => !figure.exact || isComparison(lead))) return undefined;
  const years = previous.terms
    .slice(-REACH)
    .filter((term) => YEAR.test(term.lead) && sameUnit(term.figure.unit, first.figure.unit) && term.figure.exact);
  const [year] = years;
  const verb = first.lead.replace(PERIOD, "").replace(/[、分别]/gu, "");
  if (year === undefined || years.length > 1 || isComparison(year.lead) || verb === "" || !year.lead.includes(verb))
    return undefined;
  return statement(
    { sentence: previous, term: year },
    items.map((term) => ({ sentence, term })),
  );
}

/** One figure for each period: each with its own words, or all behind 分别. */
function runOf(terms: readonly Term[], at: number, periods: readonly RegExp[]): readonly Term[] {
  const run = terms.slice(at, at + periods.length);
  const [first] = run;
  if (first === undefined || run.length < periods.length) return [];
  const apart = /分别/u.test(first.lead) && periods.every((period) => period.test(first.lead));
  if (apart) return run.slice(1).every(({ joint }) => joint === "、") ? run : [];
  const each = run.every(({ lead }, index) => periods[index]?.test(lead) === true);
  const same = run.slice(1).every(({ lead }) => lead.replace(PERIOD, "") === first.lead.replace(PERIOD, ""));
  return each && same ? run : [];
}

function statement(total: Place, parts: readonly Place[]): Statement {
  const items = parts.map(({ term }) => term);
  const sentence = parts[0]?.sentence ?? total.sentence;
  return {
    total,
    items,
    sentence,
    readings: [items],
    others: [],
    completeness: items.length > 1 ? "closed" : "open",
    order: "list-first",
  };
}

/** Figures of parts of a year in the same sentence and the one before, of which the text may speak in the order that it likes. */
function nearby(sentence: Sentence, at: number): readonly Place[] {
  const { previous } = sentence;
  const placed = (of: Sentence, terms: readonly Term[]) =>
    terms.flatMap((term) => (PART.test(term.lead) ? [{ sentence: of, term }] : []));
  const here = placed(sentence, sentence.terms.slice(Math.max(0, at - REACH), at + REACH));
  const before = previous === undefined ? [] : placed(previous, previous.terms.slice(-REACH));
  return [...before, ...here];
}

/** Whether two figures count one thing: the same unit, and no word of the one that the other contradicts. */
function belongs(part: Term, year: Term): boolean {
  if (part === year || !part.figure.exact || !sameUnit(part.figure.unit, year.figure.unit)) return false;
  if (isComparison(part.lead) || OPEN.test(part.lead)) return false;
  const [subject, whole] = [subjectOf(part), subjectOf(year)];
  return whole === "" || subject === whole || subject.endsWith(whole) || (subject !== "" && whole.endsWith(subject));
}

function subjectOf({ lead }: Term): string {
  return withoutVerbs(lead.replace(PERIOD, ""));
}
