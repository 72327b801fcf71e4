import { sameUnit } from "../text/figures-units.js";
import type { Sentence, Term } from "./figures-sentences.js";

/** The two figures that a share is computed from. */
export interface Pair {
  readonly part: Term;
  readonly whole: Term;
  /** What the text calls the whole beyond doubt: 办结 of 占办结总数. */
  readonly named?: string;
}

/** Ends the words before a rate of those who came. */
const ATTENDANCE = /^(?:[々〇㐀-鿿]{0,8})(?:参[考训会加评检学]|[到出][考岗训课场位会庭勤席]|应诉)率(?:为|达到?|是)?$/u;
const CALLED = /应(?:当|该|到|参|考|训|检|出)/u;
const CAME = /^(?:其中)?[々〇㐀-鿿]{0,8}?实(?:际|到|考|参|训|检|出)/u;

/** 应考96人，实考93人，参考率96.9%: who came of those who should have. */
export function calledRate({ terms }: Sentence, at: number): Pair | undefined {
  const [whole, part, percent] = [terms[at - 2], terms[at - 1], terms[at]];
  if (whole === undefined || part === undefined || percent?.joint !== "，") return undefined;
  if (!ATTENDANCE.test(percent.lead) || !CALLED.test(whole.label) || !CAME.test(part.label)) return undefined;
  const alike = sameUnit(whole.figure.unit, part.figure.unit) && whole.figure.value >= part.figure.value;
  return alike && (part.joint === "，" || part.joint === "、") ? { part, whole } : undefined;
}
