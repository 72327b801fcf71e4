import type { Report, Table } from "../model/report.js";
import { type Amount, percentOf } from "../text/figures-amount.js";
import { isPercent, sameUnit } from "../text/figures-units.js";
import type { Place } from "./figures-openers.js";
import { proseOf } from "./figures-prose.js";
import { amounts, gives, isShareSomewhere, type Recomputed } from "./figures-ratio.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { isTransposed } from "./figures-slips.js";
import { tablesIn } from "./figures-table-prose.js";
import { numberIn, totalRowOf } from "./figures-tables.js";

/** A share whose whole stands in a table or in another paragraph. */
export interface ShareApart extends Place {
  readonly wrong: Recomputed;
}

const SHARE =
  /^(?:其中[，：]?)?(?<subject>[^占，]*)占(?<of>[^占]{0,12}?)(?:的(?:比例|比重)?|比|比例|比重)?(?:为|达到?|是)?$/u;
/** What a heading of a row need not say. */
const KIND =
  /(?:领域|门类|方面|部门|系统|条线|类)?(?:的)?(?:行政)?(?:案件|立案|结案|办案|处罚|检查|纠纷|事项)*(?:数|量)?$/u;
const OF_ALL = /^(?:全部|全[镇乡县区市])?(?<what>[^总全部]{2,6}?)(?:案件)?(?:总数|总量)$/u;
const SHORTEST = 2;
const REACH = 8;
/** In the words of all kinds of cases. */
const COMMON = /案件|行政|处罚|全年|其中|办理|[^々〇㐀-鿿]/u;
/** Shorter percentages differ in a digit too often. */
const LEAST = 5;
/** So many shares of a report are looked up elsewhere. */
const MOST = 20;

/** Shares that the figures of a table beside them, or of other paragraphs, don't give. */
export function* sharesApart(report: Report): Generator<ShareApart> {
  for (const { table, before, behind } of tablesIn(report)) {
    for (const sentence of [...before, ...behind]) {
      for (const at of sentence.terms.keys()) yield* inTable(table, sentence, at);
    }
  }
  const shares = proseOf(report)
    .filter(({ passage }) => passage.part?.kinds.includes("plan") !== true)
    .flatMap((sentence) =>
      sentence.terms.flatMap((term, at) => (OF_ALL.test(wholeOf(term)) ? [{ sentence, at }] : [])),
    );
  for (const { sentence, at } of shares.slice(0, MOST)) yield* elsewhere(report, sentence, at);
}

function wholeOf({ figure, lead }: Term): string {
  if (!isPercent(figure.unit) || !figure.exact || !lead.includes("占")) return "";
  return SHARE.exec(lead)?.groups?.of ?? "";
}

/** 道路运输领域立案数占总数的54.7%, with a row 道路运输 in the table. */
function* inTable(table: Table, sentence: Sentence, at: number): Generator<ShareApart> {
  const term = sentence.terms[at];
  if (term === undefined || !isPercent(term.figure.unit) || !term.figure.exact || !term.lead.includes("占")) return;
  const subject = SHARE.exec(term.lead)?.groups?.subject?.replace(KIND, "") ?? "";
  const totals = totalRowOf(table);
  if (subject.length <= SHORTEST || totals === undefined || isGivenHere(sentence, at, term)) return;
  const rows = table.rows.filter(
    (row) => row !== totals && row.slice(0, 2).some(({ text }) => isNamed(text.text.trim(), subject)),
  );
  const [row] = rows;
  if (row === undefined || rows.length > 1) return;
  const shares = totals.flatMap((cell, index) => {
    const [whole, part] = [numberIn(cell), numberIn(row[index] ?? cell)];
    if (whole === undefined || part === undefined || whole <= 0n || part > whole || row[index] === undefined) return [];
    return [{ whole, part, texts: [row[index]?.text.text.trim(), cell.text.text.trim()], index }];
  });
  if (shares.some(({ whole, part }) => gives(term.figure, exactly(part), exactly(whole)))) return;
  const meant =
    shares.find(({ index }) => names(table, index, term.lead)) ?? shares.find(({ whole }) => has(sentence, whole));
  if (meant === undefined) return;
  const right = percentOf(meant.part, meant.whole, term.figure.decimals);
  yield { sentence, term, wrong: { formula: meant.texts.join("÷"), right } };
}

function isNamed(label: string, subject: string): boolean {
  return label.length >= SHORTEST && (label.includes(subject) || subject.includes(label.replace(KIND, "") || label));
}

function exactly(amount: Amount): { low: Amount; high: Amount } {
  return { low: amount, high: amount };
}

function names({ head }: Table, index: number, lead: string): boolean {
  const name = head[index]?.text.text.trim().replace(/[（(].*$/u, "") ?? "";
  return name.length >= SHORTEST && lead.includes(name);
}

function has({ terms }: Sentence, value: Amount): boolean {
  return terms.some(({ figure }) => figure.value === value);
}

function isGivenHere({ terms }: Sentence, at: number, { figure }: Term): boolean {
  const here = terms.slice(Math.max(0, at - REACH), at + REACH).map((term) => term.figure);
  return isShareSomewhere(figure, here, here);
}

/**
 * 物业纠纷占纠纷总数的27.6%, with the whole in another place. Told where two digits changed places, or where the text gives the
 * part beside the share and but one such whole of the same topic.
 */
function* elsewhere(report: Report, sentence: Sentence, at: number): Generator<ShareApart> {
  const term = sentence.terms[at];
  const groups = SHARE.exec(term?.lead ?? "")?.groups;
  const what = OF_ALL.exec(groups?.of ?? "")?.groups?.what;
  if (term === undefined || groups === undefined || what === undefined || isGivenHere(sentence, at, term)) return;
  const subject = groups.subject?.replace(/[数量]$/u, "") ?? "";
  const all = proseOf(report).flatMap((one): readonly Place[] =>
    one === sentence ? [] : one.terms.flatMap((other) => (other.figure.exact ? [{ sentence: one, term: other }] : [])),
  );
  const beside = sentence.terms[at - 1];
  const parts =
    subject === ""
      ? term.joint === "，" && beside !== undefined && beside.figure.exact
        ? [beside]
        : []
      : all.flatMap((other) => (other.term.label.replace(/^其中/u, "") === subject ? [other.term] : []));
  const wholes = all.filter(({ term: { lead, tail } }) => `${lead}${tail}`.includes(what));
  const pairs = parts.flatMap((part) => wholes.flatMap((whole) => (fits(part, whole.term) ? [{ part, whole }] : [])));
  if (pairs.some(({ part, whole }) => gives(term.figure, amounts(part.figure), amounts(whole.term.figure)))) return;
  const ofTopic =
    subject === "" ? pairs.filter(({ part, whole }) => haveTopic(part.lead, whole.sentence.words, what)) : [];
  for (const pair of pairs) {
    const right = percentOf(pair.part.figure.value, pair.whole.term.figure.value, term.figure.decimals);
    const slipped = right.length >= LEAST && isTransposed(right.slice(0, -1), term.figure.numeral);
    if (!slipped && !(ofTopic.length === 1 && ofTopic[0] === pair)) continue;
    const formula = `${pair.part.figure.numeral}÷${pair.whole.term.figure.numeral}`;
    yield { sentence, term, wrong: { formula, right } };
    return;
  }
}

function fits({ figure: part }: Term, { figure: whole }: Term): boolean {
  return sameUnit(part.unit, whole.unit) && !isPercent(part.unit) && whole.value > part.value;
}

/** Whether two texts have a word in common beside those that all cases have: 复议. */
function haveTopic(lead: string, words: string, what: string): boolean {
  for (let at = 0; at + 2 <= lead.length; at++) {
    const pair = lead.slice(at, at + 2);
    if (!COMMON.test(pair) && !what.includes(pair) && words.includes(pair)) return true;
  }
  return false;
}
