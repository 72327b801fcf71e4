import type { Amount } from "../text/figures-amount.js";
import { mayOverlap } from "./figures-overlaps.js";
import type { Term } from "./figures-sentences.js";
import type { Statement } from "./figures-statements.js";
import { type Addition, addsUp, boundsOf, exceeds } from "./figures-sum.js";
import { beginsStatement } from "./figures-words.js";

/** Right as far as can be told; parts of a complete list that don't give the total; parts that are more than their whole. */
export type Verdict = "right" | "mismatch" | "excess";

/** Holds a statement against its arithmetic. It is wrong only if no reading of it is right. */
export function judge(statement: Statement): Verdict {
  const { items, readings, others, completeness, total } = statement;
  const whole = total.term.figure;
  const additions = [items, ...readings].map((terms) => ({ parts: figuresOf(terms), whole }));
  if (additions.some(addsUp)) return "right";
  const addition = additionOf(statement);
  if (others.some(({ figure }) => addsUp({ ...addition, whole: figure }))) return "right";
  if (completeness === "closed") return "mismatch";
  if (exceeds(addition)) return isOfSeveral(statement, addition) || fitsEach(statement) ? "right" : "excess";
  return completeness === "whole" && !isRestOfAll(statement) ? "mismatch" : "right";
}

/** 受理100件，办结92件，其中当日办结60件，其余8件正在办理: the rest is what is missing to the first figure. */
function isRestOfAll({ items, others, total }: Statement): boolean {
  const parts = figuresOf([total.term, ...items.slice(-1)]);
  return others.some(({ figure }) => addsUp({ parts, whole: figure }));
}

export function additionOf({ items, total }: Statement): Addition {
  return { parts: figuresOf(items), whole: total.term.figure };
}

/** The stretch that a finding points at: from the total to the end of its list, or the total behind its list. */
export function placeOf({ total, items, sentence, order }: Statement): { readonly from: number; readonly to: number } {
  const { from, to } = total.term.figure;
  const last = items.at(-1)?.figure.to ?? to;
  const together = sentence.passage === total.sentence.passage;
  return order === "total-first" && together ? { from, to: Math.max(to, last) } : { from: total.term.from, to };
}

/** 96名，其中党员61名，女性52名: of these one can be both. */
function fitsEach({ items, sentence, total }: Statement): boolean {
  const whole = total.term.figure;
  return mayOverlap(sentence, items) && !items.some(({ figure }) => exceeds({ parts: [figure], whole }));
}

/** 受理20件，转办30件，其中办结45件: what was done may have been done to all before it. */
function isOfSeveral({ items, others, total }: Statement, { parts }: Addition): boolean {
  const [first] = items;
  if (first === undefined || !beginsStatement(first.label.replace(/^其中/u, ""))) return false;
  const all = figuresOf([total.term, ...others]);
  return all.every(({ exact }) => exact) && boundsOf({ parts, whole: total.term.figure }).sum.low <= totalOf(all);
}

function totalOf(figures: Addition["parts"]): Amount {
  return figures.reduce((sum, { value }) => sum + value, 0n);
}

function figuresOf(terms: readonly Term[]): Addition["parts"] {
  return terms.map(({ figure }) => figure);
}
