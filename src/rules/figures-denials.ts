import { sameUnit } from "../text/figures-units.js";
import type { Sentence, Term } from "./figures-sentences.js";
import type { Statement } from "./figures-statements.js";
import { CLOSED, isComparison, OPEN } from "./figures-words.js";

/** A thing is either so or not: with both in a list, the list has all there is. 未整改 may be on its way. */
const DENIAL = /不(?:予)?(?<word>[々〇㐀-鿿]{2})[类的件卷份]?$/u;
/** Names in front of their figures: 优秀、合格、不合格分别为702卷、1053卷、45卷. */
const APART = /^(?<names>.*、.*?)分别(?:为|是|有)?$/u;
/** Grades and fates have short names. */
const LONGEST_LABEL = 8;
const MOST = 8;

/** A list that has something and its contrary, behind their total: 抽查案卷300份，优秀143份、合格154份、不合格3份. */
export function denialOf(sentence: Sentence, at: number): Statement | undefined {
  return named(sentence, at) ?? labelled(sentence, at);
}

function labelled(sentence: Sentence, at: number): Statement | undefined {
  const { terms } = sentence;
  const denied = terms[at];
  const word = denied?.label.includes("不") ? DENIAL.exec(denied.label)?.groups?.word : undefined;
  if (denied === undefined || word === undefined || !isListed(denied)) return undefined;
  let first = at;
  let affirmed: number | undefined;
  for (let back = at - 1; back > at - MOST; back--) {
    const term = terms[back];
    if (term === undefined || !sameUnit(term.figure.unit, denied.figure.unit) || !term.figure.exact) break;
    if (affirmed !== undefined && terms[back + 1]?.joint !== "、") break;
    if (term.label.length > LONGEST_LABEL) break;
    first = back;
    if (affirms(term.label, word)) affirmed = back;
    if (!isListed(term)) break;
  }
  const total = terms[first - 1];
  const start = terms[first];
  const yes = affirmed === undefined ? undefined : terms[affirmed];
  if (total === undefined || start === undefined || yes === undefined || !fits(total, start, denied)) return undefined;
  if (start.joint !== "，" || OPEN.test(start.lead) || CLOSED.test(start.lead)) return undefined; // others read these
  const items = terms.slice(first, at + 1);
  if (items.some(({ figure }) => figure.value > total.figure.value)) return undefined; // it is no total of these
  const behind = terms.slice(at + 1, at + 3).filter(({ figure, joint }) => isInRun(joint) && hasUnit(figure, denied));
  const readings = [[yes, denied], ...behind.map((_, index) => [...items, ...behind.slice(0, index + 1)])];
  return statement(sentence, total, items, readings);
}

function named(sentence: Sentence, at: number): Statement | undefined {
  const { terms } = sentence;
  const first = terms[at];
  const names = first?.lead.includes("分别") ? APART.exec(first.lead)?.groups?.names?.split("、") : undefined;
  const total = terms[at - 1];
  if (first === undefined || names === undefined || total === undefined || !fits(total, first, first)) return undefined;
  const words = names.flatMap((name) => DENIAL.exec(name)?.groups?.word ?? []);
  if (!words.some((word) => names.some((name) => affirms(name, word)))) return undefined;
  const items = terms.slice(at, at + names.length);
  const listed = items.slice(1).every(({ joint, figure }) => joint === "、" && hasUnit(figure, first));
  return items.length === names.length && listed && terms[at + names.length]?.joint !== "、"
    ? statement(sentence, total, items, [])
    : undefined;
}

function statement(
  sentence: Sentence,
  term: Term,
  items: readonly Term[],
  readings: readonly (readonly Term[])[],
): Statement {
  const total = { sentence, term };
  return { total, items, sentence, readings, others: [], completeness: "closed", order: "total-first" };
}

function fits(total: Term, first: Term, like: Term): boolean {
  const isOne = sameUnit(total.figure.unit, like.figure.unit) && like.figure.unit !== "";
  return isOne && total.figure.exact && !isComparison(total.lead) && first.joint === "，" && !/等$/u.test(total.tail);
}

function hasUnit({ unit, exact }: Term["figure"], like: Term): boolean {
  return exact && sameUnit(unit, like.figure.unit);
}

/** 准予实施 is what 不予实施 denies, 暂缓实施 is a third thing. */
function affirms(label: string, word: string): boolean {
  const core = label.replace(/[类的件卷份]$/u, "");
  return core.endsWith(word) && /^(?:准予|予以|予|同意|依法|其中|已)*$/u.test(core.slice(0, -word.length));
}

function isListed({ joint }: Term): boolean {
  return joint === "、" || joint === "，";
}

function isInRun(joint: Term["joint"]): boolean {
  return joint === "、" || joint === "，" || joint === "；";
}
