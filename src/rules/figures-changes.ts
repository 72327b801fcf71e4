import type { Figure } from "../text/figures.js";
import { type Amount, formatAmount, percentOf } from "../text/figures-amount.js";
import { isPercent, sameUnit } from "../text/figures-units.js";
import { amounts, gives, isChangeSomewhere, type Recomputed } from "./figures-ratio.js";
import type { Sentence, Term } from "./figures-sentences.js";

const VERB =
  "(?:增长|增加|上升|提高|提升|增幅|涨幅|下降|减少|降低|降幅|压缩|压减|缩短|精简|回落|下滑)(?:了|达到?|为|比例|幅度|率)*";
/** Ends the words before a rate of change: 增长, 同比下降, 降幅为, 压减比例. */
const CHANGE = new RegExp(`${VERB}$`, "u");
/** Such words without a subject of their own, so that they speak of the figures before them. */
const SAME_SUBJECT = new RegExp(`^(?:同比|总体|整体|共|合计|比上年|较上年)?${VERB}$`, "u");
/** What became less by a share; the share that is left is another. */
const SHORTER = /(?:下降|减少|降低|降幅|压缩|压减|缩短|精简|回落|下滑)(?:了|达到?|为|比例|幅度|率)*$/u;
/** Before a figure that something became: 压缩到, 减少至2024年的. */
const BECOMES = /(?:到|至|为|成)(?:了)?(?:(?:19|20)\d{2}年(?:度)?的?)?$/u;
/** Before a figure of another time: 比2023年的. */
const THAN = /[比较][^，；]{0,16}$/u;
const MORE =
  /(?:多|增加|增长|上升|净增|提高)(?:了)?$|多(?:办理|受理|审结|办结|完成|处理|化解|调解|查处|立案|收到|接待)$/u;
const LESS = /(?:少|减少|下降|净减|降低)(?:了)?$|少(?:办理|受理|审结|办结|完成|处理|化解|调解|查处|立案|收到|接待)$/u;
/** In a bracket: 2023年为841件. */
const EARLIER = /^(?:(?:19|20)\d{2}年|上年|去年|上一年)(?:度|同期)?(?:为|是)?$/u;
/** Before a rate; its last two characters tell it from others. */
const RATE = /([々〇㐀-鿿]{2})率(?:为|达到?|是)?$/u;
const OF_RATE = new RegExp(`^(?:同比|[比较](?:之)?(?:上年|去年|上一年|(?:19|20)\\d{2}年))?${VERB}$`, "u");
const REACH = 8;

/** Growth or decline whose two values stand in the text and don't give it. */
export function wrongChange(sentence: Sentence, at: number): Recomputed | undefined {
  const percent = sentence.terms[at];
  if (percent === undefined || !percent.figure.exact || !CHANGE.test(percent.lead) || isPaired(sentence, at))
    return undefined;
  if (sameUnit(percent.figure.unit, "百分点")) return wrongPoints(sentence, at, percent);
  if (!isPercent(percent.figure.unit)) return undefined;
  const change = compared(sentence, at) ?? fromTo(sentence, at) ?? byDifference(sentence, at);
  return (
    inPoints(percent, change?.type === "reached" ? change : twoRates(sentence, at)) ??
    (change === undefined ? undefined : judge(percent, change, near(sentence, at)))
  );
}

/** 947件，同比上升12.6%（2018年为841件）: asked of the bracket. */
export function wrongInBracket({
  terms,
  owner,
}: Sentence): (Recomputed & { readonly owner: NonNullable<Sentence["owner"]> }) | undefined {
  const [before] = terms;
  if (before === undefined || owner === undefined || terms.length > 1 || !EARLIER.test(before.lead)) return undefined;
  const { sentence, term: percent } = owner;
  const at = sentence.terms.indexOf(percent); // once a bracket, which hangs on one figure
  if (!isPercent(percent.figure.unit) || !SAME_SUBJECT.test(percent.lead) || isPaired(sentence, at)) return undefined;
  const now = nearest(sentence, at, before);
  if (now === undefined) return undefined;
  const found = judge(percent, { type: "reached", before, now }, [...near(sentence, at), before]);
  return found === undefined ? undefined : { ...found, owner };
}

/** What was, and what became of it. */
interface Reached {
  readonly type: "reached";
  readonly before: Term;
  readonly now: Term;
}

type Change =
  | Reached
  /** What was, and by how much it changed. */
  | { readonly type: "changed-by"; readonly before: Term; readonly by: Term; readonly now: Term | undefined }
  /** What is, and by how much it is more or less than it was. */
  | { readonly type: "differs-by"; readonly now: Term; readonly by: Term; readonly more: boolean };

/** 36份，比2023年的30份增长20%; 比上年的32万元增加6万元，增长18.75% */
function compared(sentence: Sentence, at: number): Change | undefined {
  const { terms } = sentence;
  const percent = terms[at];
  const last = terms[at - 1];
  const other = terms[at - 2];
  if (percent === undefined || last === undefined) return undefined;
  if (percent.joint === "none" && isThan(last)) {
    const now = nearest(sentence, at - 1, last);
    return now === undefined ? undefined : { type: "reached", before: last, now };
  }
  const isBy = last.joint === "none" && (MORE.test(last.lead) || LESS.test(last.lead));
  const sameSubject = percent.joint === "，" && SAME_SUBJECT.test(percent.lead);
  return sameSubject && isBy && other !== undefined && isThan(other) && alike(other, last)
    ? { type: "changed-by", before: other, by: last, now: nearest(sentence, at - 2, other) }
    : undefined;
}

function isThan({ lead }: Term): boolean {
  return THAN.test(lead) && !MORE.test(lead) && !LESS.test(lead);
}

/** 由80件下降到62件，下降22.5%; 上升22.7%，由110件增至135件 */
function fromTo({ terms }: Sentence, at: number): Reached | undefined {
  const percent = terms[at];
  if (percent?.joint === "，" && SAME_SUBJECT.test(percent.lead)) {
    const difference = terms[at - 1];
    const between = difference?.joint === "，" && CHANGE.test(difference.lead) ? 1 : 0;
    return reached(terms[at - 2 - between], terms[at - 1 - between]);
  }
  const next = terms[at + 1];
  return next?.joint === "，" && /^[由从]/u.test(next.lead) ? reached(next, terms[at + 2]) : undefined;
}

function reached(before: Term | undefined, now: Term | undefined): Reached | undefined {
  if (before === undefined || now?.joint !== "none" || !/[由从]/u.test(before.lead) || /分别/u.test(now.lead))
    return undefined;
  return BECOMES.test(now.lead) && alike(before, now) ? { type: "reached", before, now } : undefined;
}

/** 43份，比2022年多9份，同比增长26.5% */
function byDifference(sentence: Sentence, at: number): Change | undefined {
  const by = sentence.terms[at - 1];
  const percent = sentence.terms[at];
  if (by === undefined || percent?.joint !== "，" || !SAME_SUBJECT.test(percent.lead) || !THAN.test(by.lead))
    return undefined;
  const more = MORE.test(by.lead);
  const now = more || LESS.test(by.lead) ? nearest(sentence, at - 1, by) : undefined;
  return now === undefined ? undefined : { type: "differs-by", now, by, more };
}

function judge({ figure: percent, lead }: Term, change: Change, around: readonly Term[]): Recomputed | undefined {
  const { difference, base, formula, terms } = arithmetic(change);
  if (base <= 0n || terms.some(({ figure }) => !figure.exact)) return undefined;
  if (
    isChangeSomewhere(percent, figuresOf(around), {
      now: change.now?.figure,
      difference: change.type === "differs-by",
      less: change.type === "reached" && SHORTER.test(lead),
    })
  )
    return undefined;
  return { formula, right: percentOf(difference, base, percent.decimals) };
}

interface Arithmetic {
  readonly difference: Amount;
  readonly base: Amount;
  readonly formula: string;
  readonly terms: readonly Term[];
}

function arithmetic(change: Change): Arithmetic {
  switch (change.type) {
    case "differs-by": {
      const [now, by] = [change.now.figure, change.by.figure];
      const base = change.more ? now.value - by.value : now.value + by.value;
      const formula = `${by.numeral}÷（${now.numeral}${change.more ? "-" : "+"}${by.numeral}）`;
      return { difference: by.value, base, formula, terms: [change.now, change.by] };
    }
    case "changed-by": {
      const [before, by] = [change.before.figure, change.by.figure];
      const formula = `${by.numeral}÷${before.numeral}`;
      return { difference: by.value, base: before.value, formula, terms: [change.before, change.by] };
    }
    case "reached": {
      const [before, now] = [change.before.figure, change.now.figure];
      const [more, less] = now.value < before.value ? [before, now] : [now, before];
      const formula = `（${more.numeral}-${less.numeral}）÷${before.numeral}`;
      return { difference: more.value - less.value, base: before.value, formula, terms: [change.before, change.now] };
    }
    default:
      return change satisfies never;
  }
}

/** 由61.3%提高到68.8%，提高7.5个百分点 */
function wrongPoints(sentence: Sentence, at: number, { figure }: Term): Recomputed | undefined {
  const change = fromTo(sentence, at);
  if (change === undefined || !isPercent(change.now.figure.unit)) return undefined;
  const percents = near(sentence, at).filter((term) => isPercent(term.figure.unit) && term.figure.exact);
  const differ = (a: Term, b: Term) => a.figure.value - b.figure.value === figure.value;
  if (percents.some((a) => percents.some((b) => differ(a, b)))) return undefined;
  const [more, less] = [change.before.figure, change.now.figure].sort((a, b) => (a.value < b.value ? 1 : -1));
  if (more === undefined || less === undefined) return undefined;
  return { formula: `${more.numeral}-${less.numeral}`, right: `${formatAmount(more.value - less.value)}个百分点` };
}

/** 由61.3%提高到68.8%，提高7.5%: what two percentages differ by are points. */
function inPoints({ figure }: Term, rates: Pick<Reached, "before" | "now"> | undefined): Recomputed | undefined {
  const [before, now] = [rates?.before.figure, rates?.now.figure];
  if (before === undefined || now === undefined || ![before, now].every(({ unit, exact }) => isPercent(unit) && exact))
    return undefined;
  const [more, less] = now.value < before.value ? [before, now] : [now, before];
  const difference = more.value - less.value;
  if (difference !== figure.value || gives(figure, { low: difference, high: difference }, amounts(before)))
    return undefined;
  return { formula: `${more.numeral}-${less.numeral}`, right: `${formatAmount(difference)}个百分点` };
}

/** 2023年应诉率为91.2%，2024年应诉率为94.4%，较上年提高3.2%: the last two of one rate. */
function twoRates({ terms }: Sentence, at: number): Pick<Reached, "before" | "now"> | undefined {
  const percent = terms[at];
  if (percent?.joint !== "，" || !OF_RATE.test(percent.lead)) return undefined;
  const rates = terms.slice(Math.max(0, at - REACH), at).filter(({ lead }) => RATE.test(lead));
  const [before, now] = [rates.at(-2), rates.at(-1)];
  if (before === undefined || now === undefined || now !== terms[at - 1]) return undefined;
  return RATE.exec(before.lead)?.[1] === RATE.exec(now.lead)?.[1] ? { before, now } : undefined;
}

/** 分别增长41.7%和38.6%, 降幅为18.1%和13.3%: which belongs to which is beyond this grammar. */
function isPaired({ terms }: Sentence, at: number): boolean {
  const [percent, next] = [terms[at], terms[at + 1]];
  return (
    percent?.joint === "、" ||
    (next?.joint === "、" && isPercent(next.figure.unit)) ||
    /分别/u.test(percent?.lead ?? "")
  );
}

function nearest({ terms }: Sentence, before: number, like: Term): Term | undefined {
  for (let back = before - 1; back >= Math.max(0, before - REACH); back--) {
    const term = terms[back];
    if (term !== undefined && term !== like && alike(term, like)) return term;
  }
  return undefined;
}

function alike(a: Term, b: Term): boolean {
  return sameUnit(a.figure.unit, b.figure.unit);
}

function near({ terms }: Sentence, at: number): readonly Term[] {
  return terms.slice(Math.max(0, at - REACH), at + 4);
}

function figuresOf(terms: readonly Term[]): readonly Figure[] {
  return terms.map(({ figure }) => figure);
}
