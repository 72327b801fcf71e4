import { sameUnit } from "../text/figures-units.js";
import type { Sentence, Term } from "./figures-sentences.js";
import type { Statement } from "./figures-statements.js";
import { addsUp } from "./figures-sum.js";
import { CLOSED, isComparison, OPEN } from "./figures-words.js";

/** Begins the clause that tells of what is left. */
const REST = /^(?:其余|剩余|余下|尚有)/u;
/** 还有3件正在办理, not 还有5件获奖. */
const STILL = /^(?:还有|仍有|另有)$/u;
const UNDER_WAY = /^(?:正在|正|尚未|仍未|未|待|在办|仍在|还在)/u;
/** Further back no total is looked for, in figures. */
const REACH = 6;

/** What was done and what is left of a total that no cue ties to them: 28项任务，完成26项，其余2项…. */
export function restOf(sentence: Sentence, at: number): Statement | undefined {
  const { terms } = sentence;
  const rest = terms[at];
  if (rest === undefined || rest.joint !== "，" || !isRest(rest) || !rest.figure.exact) return undefined;
  const before = terms.slice(Math.max(0, at - REACH), at);
  if (before.some(({ lead }) => OPEN.test(lead) || CLOSED.test(lead))) return undefined;
  const alike = before.filter(({ figure }) => sameUnit(figure.unit, rest.figure.unit));
  const [total, done] = alike.slice(-2);
  if (total === undefined || done === undefined || rest.figure.unit === "") return undefined;
  if (alike.some(({ figure, lead }) => !figure.exact || isComparison(lead))) return undefined;
  if (done.figure.value > total.figure.value || done.joint !== "，" || isGivenBy(alike, rest)) return undefined;
  // 排查120处，整改86处，限期整改20处，其余12处: which of them are left of what, the text doesn't say
  if (alike.some(({ figure }) => figure.value > total.figure.value)) return undefined;
  if (total.label.length > 2 && total.label.slice(-2) === done.label.slice(-2)) return undefined; // 新建公园3个，改造公园2个
  const items = [done, rest];
  const place = { sentence, term: total };
  return { total: place, sentence, items, readings: [], others: [], completeness: "closed", order: "total-first" };
}

function isRest({ lead, tail }: Term): boolean {
  return REST.test(lead) || (STILL.test(lead) && UNDER_WAY.test(tail));
}

/** Whether any figures before the rest give another together with it. */
function isGivenBy(before: readonly Term[], rest: Term): boolean {
  const figures = before.map(({ figure }) => figure);
  return figures.some((whole, from) =>
    figures
      .slice(from + 1)
      .some(
        (part, index) =>
          addsUp({ parts: [part, rest.figure], whole }) ||
          addsUp({ parts: [...figures.slice(from + 1, from + 2 + index), rest.figure], whole }),
      ),
  );
}
