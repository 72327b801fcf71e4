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

/** 加上上年结转的, 连同往年未结的. */
const CARRIED =
  /^(?<with>加上|连同|加)?(?:上年|上年度|往年|去年|历年|(?:19|20)\d{2}年)?(?:度)?(?:结转|结存|未结|遗留|存量|旧存|转入)(?:的|案件)?$/u;
const FRESH = /新收|新受理|新接收|新立|当年收|本年收/u;
const ALL =
  /^(?:全年|年内)?(?:共|共有|共计|合计|总计|总共)?(?:应?办理|受理|审理|处理|承办|应办|需办|在办|办案)?(?:各类|行政)?(?:复议|应诉|诉讼)?(?:案件|事项)?$/u;

/** New cases and those of years before: 新收2468件，加上结转的191件，共有2659件. */
export function withCarriedOver(sentence: Sentence, at: number): Statement | undefined {
  const { terms } = sentence;
  const term = terms[at];
  if (term?.joint !== "，" || !/[共合总]/u.test(term.lead) || !ALL.test(term.lead)) return undefined;
  const items = terms
    .slice(Math.max(0, at - REACH), at)
    .filter(({ figure }) => sameUnit(figure.unit, term.figure.unit));
  const [first, second] = items;
  if (first === undefined || second === undefined || items.length > 2 || !isCarried(first, second)) return undefined;
  if (second !== terms[at - 1] || [...items, term].some(({ figure }) => !figure.exact)) return undefined;
  const total = { sentence, term };
  return { total, items, sentence, readings: [], others: [], completeness: "closed", order: "list-first" };
}

function isCarried(first: Term, second: Term): boolean {
  const behind = CARRIED.exec(second.label)?.groups;
  if (behind !== undefined) return behind.with !== undefined || FRESH.test(first.label);
  return CARRIED.test(first.label) && FRESH.test(second.label);
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
