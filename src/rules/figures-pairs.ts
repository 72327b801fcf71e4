import { sameUnit } from "../text/figures-units.js";
import { openerOf } from "./figures-openers.js";
import type { Sentence, Term } from "./figures-sentences.js";
import type { Statement } from "./figures-statements.js";
import { isComparison, REMAINDER } from "./figures-words.js";

/** Longer lists are left alone, in figures. */
const MOST = 24;

/**
 * Two measures of each item and of the total: 拆除87处1.29万平方米，其中历史存量61处8400平方米、新增26处4500平方米.
 *
 * Asked of the figure at `at`, the first or the second measure of the first item.
 */
export function pairsOf(sentence: Sentence, at: number): Statement | undefined {
  return measured(sentence, at, 0) ?? measured(sentence, at - 1, 1);
}

function measured(sentence: Sentence, at: number, which: 0 | 1): Statement | undefined {
  const { terms } = sentence;
  const [number, size] = [terms[at - 2], terms[at - 1]];
  if (number === undefined || size?.joint !== "none") return undefined;
  const opener = openerOf(sentence, at);
  if (opener === undefined) return undefined;
  if (opener.kind !== "open" && opener.kind !== "closed") return undefined;
  if (sameUnit(number.figure.unit, size.figure.unit) || isComparison(number.lead) || isComparison(size.lead))
    return undefined;
  const items: Term[] = [];
  for (let next = at; next < Math.min(terms.length, at + MOST); next += 2) {
    const [first, second] = [terms[next], terms[next + 1]];
    if (first === undefined || (next > at && first.joint !== "、" && first.joint !== "，")) break;
    if (!isPair(first, second, number, size) || second === undefined) break;
    if (REMAINDER.test(first.label) || isComparison(first.label)) return undefined;
    items.push(which === 0 ? first : second);
  }
  const next = terms[at + 2 * items.length];
  if (items.length < 2 || (next !== undefined && next.joint === "、")) return undefined;
  const total = { sentence, term: which === 0 ? number : size };
  return { total, items, sentence, readings: [], others: [], completeness: opener.kind, order: "total-first" };
}

function isPair(first: Term, second: Term | undefined, number: Term, size: Term): boolean {
  return (
    second?.joint === "none" &&
    sameUnit(first.figure.unit, number.figure.unit) &&
    sameUnit(second.figure.unit, size.figure.unit) &&
    [first, second, number, size].every(({ figure }) => figure.exact)
  );
}
