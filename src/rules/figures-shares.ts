import { percentOf } from "../text/figures-amount.js";
import { isPercent, sameUnit } from "../text/figures-units.js";
import { calledRate, type Pair } from "./figures-attendance.js";
import { amounts, gives, isShareSomewhere, type Recomputed } from "./figures-ratio.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { beginsStatement, CLOSED, OPEN, withoutVerbs } from "./figures-words.js";

/** Ends the words before a share: 占, 占比, 占审结总数的. */
const SHARE = /占(?<of>[^占]{0,16}?)(?:的(?:比例|比重)?|比|比例|比重)?(?:为|达到?|是)?$/u;
/** Ends the words before a rate: 成功率, 办结率达到了. */
const RATE = /(?<stem>[々〇㐀-鿿]{2,8})率(?:为|达到?了?|是)?$/u;
/** Behind a share, gives its figure: 占24.7%，共259件. */
const NAMED_AFTER = /^(?:共计?|为|计|即|有)$/u;
/** A whole that has no name of its own. */
const ANY_WHOLE = /^(?:总|全部|其|比|所有|上述)?(?:数|量)?$/u;
/** Cases of earlier years are counted in: 收案2356件，旧存44件，结案率…. */
const CARRIED_OVER = /结转|旧存|上年(?:遗留|未结)|存量|积案/u;
/** What a rate is called, and how the cases that it counts may be called beside. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map([
  ["结案", ["审结", "办结"]],
  ["审结", ["结案", "办结"]],
  ["办结", ["审结", "结案"]],
]);
/** Figures for each of several, and a mean of rates, can't be recomputed. */
/** 办证1863户，完成总任务2254户的82.7% */
const QUOTA = /^完成(?:了)?(?:全年|年度|年初|总|目标|下达|计划)*(?:任务|目标|指标|计划)(?:数|量|总数)?$/u;
const BEYOND = /分别|平均/u;
/** A whole that says what was done with it: no other figure can be meant. */
const DONE = /^(?:全部)?(办结|审结|结案|受理|立案|接收|收案|化解|调解)(?:案件|事项|申请|件)?(?:总数|总量|数量|数)$/u;
const REACH = 8;

/** A share or rate (占比, 率) that the figures of its sentence don't give, the figures being beyond doubt. */
export function wrongShare(sentence: Sentence, at: number): Recomputed | undefined {
  const percent = sentence.terms[at];
  if (percent === undefined || !isPercent(percent.figure.unit) || !percent.figure.exact) return undefined;
  const called = calledRate(sentence, at);
  if (called !== undefined)
    return called.part.figure.exact && called.whole.figure.exact ? judged(percent, called) : undefined;
  const found =
    apart(sentence, at) ??
    (BEYOND.test(percent.lead)
      ? undefined
      : (statedWhole(sentence, at) ?? share(sentence, at, percent) ?? rate(sentence, at, percent)));
  if (found === undefined) return undefined;
  const { part, whole } = found;
  if (!part.figure.exact || !whole.figure.exact || part.figure.value > whole.figure.value) return undefined;
  const wrong = judged(percent, found); // rarely, and then another pair may give it
  return wrong === undefined || givenAround(sentence, at, percent, part, found.named ?? "") ? undefined : wrong;
}

function judged({ figure: percent }: Term, { part, whole }: Pair): Recomputed | undefined {
  if (gives(percent, amounts(part.figure), amounts(whole.figure))) return undefined;
  return {
    formula: `${part.figure.numeral}÷${whole.figure.numeral}`,
    right: percentOf(part.figure.value, whole.figure.value, percent.decimals),
  };
}

/** 物业类172件、邻里类148件，分别占36.8%、31.7%: one share for each figure of the list before. */
function apart(sentence: Sentence, at: number): Pair | undefined {
  const { terms, previous } = sentence;
  let start = at;
  while (terms[start]?.joint === "、" && isPercent(terms[start - 1]?.figure.unit ?? "")) start--;
  let end = at;
  while (terms[end + 1]?.joint === "、" && isPercent(terms[end + 1]?.figure.unit ?? "")) end++;
  const count = end - start + 1;
  const part = terms[at - count];
  const first = terms[start - count];
  if (count < 2 || part === undefined || first === undefined) return undefined;
  if (!/^分别占[^占，]{0,8}$/u.test(terms[start]?.lead ?? "")) return undefined;
  const parts = terms.slice(start - count, start);
  const isList = parts
    .slice(1)
    .every(({ joint, figure }) => joint === "、" && sameUnit(figure.unit, first.figure.unit));
  if (!isList || isPercent(first.figure.unit) || terms[start]?.joint !== "，") return undefined;
  const before = start === count ? (previous?.terms ?? []) : [];
  const above = before.filter(({ figure }) => sameUnit(figure.unit, first.figure.unit));
  const whole = wholeFor(sentence, at - count, part) ?? above[0];
  return whole === undefined ? undefined : { part, whole };
}

/** 网上办件5436件，占办件总量5662件的96.0% */
function statedWhole({ terms }: Sentence, at: number): Pair | undefined {
  const [part, whole, percent] = [terms[at - 2], terms[at - 1], terms[at]];
  if (part === undefined || whole === undefined || percent?.joint !== "none" || !percent.lead.endsWith("的"))
    return undefined;
  return (whole.lead.includes("占") || QUOTA.test(whole.lead)) &&
    whole.joint === "，" &&
    sameUnit(part.figure.unit, whole.figure.unit)
    ? { part, whole }
    : undefined;
}

function share(sentence: Sentence, at: number, percent: Term): Pair | undefined {
  const match = SHARE.exec(percent.lead);
  if (match === null || percent.joint === "none") return undefined;
  const index = partOf(sentence, at, percent.lead.slice(0, match.index));
  const part = index === undefined ? undefined : sentence.terms[index];
  if (index === undefined || part === undefined) return undefined;
  const whole = wholeFor(sentence, Math.min(index, at), part);
  const name = match.groups?.of ?? "";
  if (whole === undefined) return undefined;
  if (ANY_WHOLE.test(name)) return { part, whole };
  const named = DONE.exec(name)?.[1];
  return speaksOf(whole, name) ? { part, whole, ...(named === undefined ? {} : { named }) } : undefined;
}

/** Where the figure stands that a share is of: before it, named by its words, or behind it. */
function partOf({ terms }: Sentence, at: number, subject: string): number | undefined {
  const before = terms[at - 1];
  const after = terms[at + 1];
  if (subject === "") {
    return terms[at]?.joint === "，" && before !== undefined && !isPercent(before.figure.unit) ? at - 1 : undefined;
  }
  if (after?.joint === "，" && NAMED_AFTER.test(after.lead)) return at + 1;
  const from = Math.max(0, at - REACH);
  const named = terms
    .slice(from, at)
    .flatMap(({ label }, index) => (holdsInOrder(label, subject) ? [from + index] : []));
  return named.length === 1 ? named[0] : undefined;
}

/** 调解成功36起，成功率85.7% */
function rate(sentence: Sentence, at: number, { lead, joint }: Term): Pair | undefined {
  const stem = RATE.exec(lead)?.groups?.stem;
  if (stem === undefined || joint === "none" || OPEN.test(lead)) return undefined; // 其中热线转办件办结率100%
  const { terms } = sentence;
  if (terms.slice(Math.max(0, at - REACH), at).some(({ lead }) => CARRIED_OVER.test(lead))) return undefined;
  // 出庭应诉率 counts what 出庭 says, 账款化解率 not what 账款 does
  const first = beginsStatement(stem) ? [stem.slice(0, 2)] : [];
  for (const key of [stem.slice(-2), ...first, ...(SAME.get(stem.slice(-2)) ?? [])]) {
    for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
      const part = terms[back];
      if (part === undefined || isPercent(part.figure.unit) || !`${part.lead}${part.tail}`.includes(key)) continue;
      if (/分别/u.test(part.lead)) return undefined;
      const whole = wholeFor(sentence, back, part);
      return whole === undefined ? undefined : { part, whole };
    }
  }
  const after = terms[at + 1];
  if (after?.joint !== "，" || !after.lead.includes(stem.slice(-2))) return undefined;
  const whole = wholeFor(sentence, at, after);
  return whole === undefined ? undefined : { part: after, whole };
}

/** The total of the list that a figure stands in, or the nearest figure before it that can hold it. */
function wholeFor({ terms }: Sentence, before: number, part: Term): Term | undefined {
  const fits = (term: Term | undefined): term is Term =>
    term !== undefined &&
    term !== part &&
    sameUnit(term.figure.unit, part.figure.unit) &&
    term.figure.value >= part.figure.value;
  let first = before;
  while (
    first > 0 &&
    first > before - REACH &&
    !opens(terms[first]) &&
    (terms[first]?.joint === "、" || terms[first]?.joint === "，")
  )
    first--;
  const total = opens(terms[first]) ? terms[first - 1] : undefined;
  if (fits(total)) return total;
  let far = false;
  let parted = false;
  for (let back = before - 1; back >= Math.max(0, before - REACH); back--) {
    const term = terms[back];
    far ||= terms[back + 1]?.joint === "far";
    parted ||= terms[back + 1]?.joint === "；";
    if (parted && (isInside(terms, back) || hasShare(terms, back))) continue;
    if (parted && part.figure.unit === "元" && fits(term) && !shareWord(term.label, part.label)) continue;
    if (fits(term)) return !far || term.label.includes(withoutVerbs(part.label)) ? term : undefined;
  }
  return undefined;
}

/** Money is paid for many things: 兑现资金1.37亿元；偿还账款2684万元，偿还率96.8%. */
function shareWord(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}

/** Whether a figure stands in a list that 其中 opens, so that nothing behind the ； that ends it can be part of it. */
function isInside(terms: readonly Term[], at: number): boolean {
  for (let back = at; back > Math.max(0, at - REACH) && terms[back]?.joint !== "；"; back--) {
    if (OPEN.test(terms[back]?.lead ?? "")) return true;
  }
  return false;
}

/** Whether a figure is itself given as a share: 维持56件，占28%；撤销36件，占18% are two parts of a whole not named. */
function hasShare(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  return next !== undefined && next.joint === "，" && isPercent(next.figure.unit) && next.lead.startsWith("占");
}

function opens(term: Term | undefined): boolean {
  return term !== undefined && (OPEN.test(term.lead) || CLOSED.test(term.lead));
}

/** Whether any other reading of the text around gives the share. */
function givenAround(sentence: Sentence, at: number, { figure: percent }: Term, part: Term, named: string): boolean {
  const here = sentence.terms.slice(Math.max(0, at - REACH), at + 4);
  const wholes = here.filter(({ lead, tail }) => `${lead}${tail}`.includes(named)).map(({ figure }) => figure);
  if (
    isShareSomewhere(
      percent,
      here.map(({ figure }) => figure),
      wholes,
    )
  )
    return true;
  let previous = sentence.owner?.sentence ?? sentence.previous;
  for (let back = 0; previous !== undefined && back < 3; back++, previous = previous.previous) {
    const wholes = previous.terms
      .slice(-REACH)
      .filter(({ figure, lead, tail }) => sameUnit(figure.unit, part.figure.unit) && `${lead}${tail}`.includes(named));
    if (wholes.some(({ figure }) => gives(percent, amounts(part.figure), amounts(figure)))) return true;
  }
  return false;
}

/** Whether a figure counts what a name says: 占审结总数 and 审结289件. */
function speaksOf({ lead, tail }: Term, name: string): boolean {
  return `${lead}${tail}`.includes(name.replace(/^(?:全部|全)/u, "").slice(0, 2));
}

/** Whether `text` has all characters of `wanted` in their order: 不予行政处罚决定 names 不予处罚. */
function holdsInOrder(text: string, wanted: string): boolean {
  let from = 0;
  for (const character of wanted) {
    const at = text.indexOf(character, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return true;
}
