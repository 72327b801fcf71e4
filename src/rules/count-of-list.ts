import { spanOfText } from "../core/traced-text.js";
import { passages } from "../model/prose.js";
import { ONE } from "../text/figures-amount.js";
import {
  type Enumerators,
  enumeratorsIn,
  type NameList,
  namesAfterColon,
  namesIn,
  numberedFrom,
} from "./figures-names.js";
import { proseOf } from "./figures-prose.js";
import type { Sentence, Term } from "./figures-sentences.js";
import type { Rule, RuleContext } from "./rule.js";
import { miscountedSlogans, type Slogan } from "./slogans.js";

/** What is counted by naming it. Figures before other words are quantities: 讲座、培训18场. */
const KINDS =
  /^[々〇㐀-鿿]{0,4}?(?:方面|社区|村|领域|平台|制度|环节|层级|层面|部门|单位|街道|乡镇|镇|方向|重点|机制|清单|渠道|阵地|维度|类型|档次|阶段|关口|法律|法规|文件|条例|办法|规定|要求|原则|项目|主体|科室|小区|园区|片区|窗口|中心|品牌|系列|举措|措施|步骤|板块|模块|工程|机构|岗位|方式|途径|方法|体系|队伍|系统|标准|程序|目录|方案|预案|规划|短板|弱项|专项|行动|整治|试点|点位|事项|领域)/u;
/** 列入目录事项4件：… */
const NAMED_BEFORE = /(?:事项|项目|制度|任务|举措|措施|领域|清单|方案|政策)(?:共|有|共有)?$/u;
/** Here names may be of what is to be done: 对公交线路调整、农贸市场搬迁2件事项. */
const MATTERS = /^(?:重大|重要|决策|行政|民生|具体)*(?:事项|项目|实事)/u;
/** Where something is done, the names are those of the places: 在车站、市场和公园3处设立…. */
const AT = /^(?:在|于|对|就|围绕|针对|聚焦|选取|选择)/u;
/** Names of places or matters, counted right behind them. */
const COUNTED_AT = new Set(["处", "个", "项", "件", "家", "类", "地"]);
/** Counted by naming only where their kinds are counted: 三类纠纷, but 物业、邻里纠纷12起. */
const CASES = /^[々〇㐀-鿿]{0,4}?(?:纠纷|案件|事项|问题|行为)/u;
const COUNTED = new Set(["个", "支", "项", "类", "种", "条", "份", "部", "家", "所", "座", "处", "道", "方面", "级"]);
/** These announce what a colon introduces: 做好两件事：一是…。 */
const ANNOUNCED = new Set([...COUNTED, "件", "点"]);
/** With these a Chinese numeral counts names even where nothing follows: 甲、乙、丙三处. */
const BARE = new Set(["处", "类", "级", "方面", "项", "种", "家", "个"]);
/** Here names may be of what is done: 专家论证、集体讨论两个程序. */
const STEPS = /^[々〇㐀-鿿]{0,4}?(?:程序|环节|关口|制度|步骤|阶段)/u;
/** Behind it a list begins, whatever stands before: 将213项行为分为从轻、一般、从重三个档次. */
const DIVIDED = /^[^、]*?(?:划分为|细化为|细分为|分为|分成)/u;
/** Fewer items behind a stop may be the first of a list that goes on elsewhere. */
const SURE = 3;
const MOST = 20;
/** What begins a list where it stands, so that nothing before it is part of it. */
const BEGINS = /[在对向把将为由]|通过|分为|设置|设立|建立|严把|把好|落实|推行|履行/u;
/** Items that a ， may cut off a list, the first with the words that lead up to it, in characters. */
const LONGEST_CUT = 6;
const LONGEST_LAST = 14;
const CUT = 40;
/** How many names an author forgets at most; a larger number is a quantity: 社区、学校12个阵地. */
const FORGOTTEN = 2;
/** In characters; what is longer is no list of names. */
const LONGEST = 200;

/** A number that announces a list is the number of what the list names. */
export const countOfList: Rule = {
  meta: {
    id: "count-of-list",
    severity: "warning",
    summary: { zh: "列举的个数应与写明的数目一致", en: "As many names are listed as announced" },
    explanation: {
      zh: "“甲、乙、丙三个社区”“三项制度：……”“抓好三项工作：一是……”“做到‘三个带头’：……”，写明几个就列几个；有“等”的可以少列，不能多列。引号、书名号里的顿号不分项，“和”可能是名称的一部分，两种读法有一种对就不报；“讲座、培训18场”是数量，不是个数。",
      en: "甲、乙、丙三个社区, 三项制度：…, 三项工作：一是…, “三个带头”：…: as many as announced; with 等 there may be fewer names, never more. Marks inside quotes divide nothing, a 和 may be part of a name, and quantities (讲座、培训18场) announce no list.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n在朝阳里、望湖里、松风里三个社区设立法治驿站。\n",
    bad: "## 主要举措和成效\n\n在朝阳里、望湖里、松风里两个社区设立法治驿站。\n",
  },

  check(context) {
    let paragraph: Sentence["passage"] | undefined;
    let enumerators: Enumerators = new Map();
    for (const sentence of proseOf(context.report)) {
      for (const term of sentence.terms) {
        const count = Number(term.figure.value / ONE);
        if (!term.figure.exact || count < 2 || count > MOST || !ANNOUNCED.has(term.figure.unit)) continue;
        if (
          COUNTED.has(term.figure.unit) ||
          (term.figure.unit === "件" && MATTERS.test(term.tail) && AT.test(term.lead))
        )
          lookBefore(sentence, term, count, context);
        if (!hasColon(sentence, term) && !endsBeforeFirst(sentence, term)) continue;
        if (sentence.passage !== paragraph) {
          paragraph = sentence.passage;
          enumerators = enumeratorsIn(paragraph.text.text);
        }
        lookBehind(sentence, term, { count, enumerators }, context);
      }
    }
    for (const slogan of miscountedSlogans(passages(context.report))) tellOfSlogan(slogan, context);
  },
};

function lookBefore(sentence: Sentence, term: Term, count: number, context: RuleContext): void {
  const { figure, joint, lead, tail } = term;
  const cut = sentence.words.charAt(term.from - sentence.from - 2) === "、"; // 、，: a list cut in two
  const divided = DIVIDED.exec(lead)?.[0] ?? "";
  const names = cut
    ? undefined
    : namesIn(
        lead.slice(divided.length),
        AT.test(lead) && MATTERS.test(tail) ? "matters" : STEPS.test(tail) ? "steps" : "things",
      );
  if (names === undefined || fits(names, count) || isCutByComma(sentence, term, names, count)) return;
  const named =
    (AT.test(lead) && COUNTED_AT.has(figure.unit) && (figure.unit === "处" || KINDS.test(tail))) ||
    KINDS.test(tail) ||
    figure.unit === "级" ||
    figure.unit === "方面" ||
    (figure.unit === "类" && CASES.test(tail));
  const bare = figure.script === "chinese" && BARE.has(figure.unit);
  const isMore = names.least > count;
  if (!(named && (isMore || count - names.most <= FORGOTTEN)) && !(bare && isMore)) return;
  if (joint === "none" && sentence.terms[0] !== term && divided === "") return;
  tellOf(sentence, { from: term.from, to: figure.to }, { count, names, unit: figure.unit }, context);
}

/** 调查研究，征求意见、集体讨论3个环节: a list with a ， where a 、 belongs, told by another rule. */
function isCutByComma({ words, from }: Sentence, term: Term, { least, most }: NameList, count: number): boolean {
  const [first = ""] = term.lead.split("、");
  if (count < least || first.length > LONGEST_CUT || BEGINS.test(first)) return false;
  const before = words.slice(Math.max(0, term.from - from - CUT), term.from - from - 1);
  const items = (before.split(/[，；：]/u).at(-1) ?? "").split("、");
  if (items.slice(1).some((item) => item.length > LONGEST_CUT) || (items.at(-1)?.length ?? 0) > LONGEST_LAST)
    return false;
  const all = items.length;
  if (all === 1 && !STEPS.test(term.tail)) return false; // 走访3个镇，甲村、乙社区三个村: a clause for itself
  return count >= least + all && count <= most + all;
}

/** Whether the words behind a figure announce what follows. */
function hasColon({ owner, words, from }: Sentence, { figure, tail }: Term): boolean {
  return owner === undefined && tail.length <= 8 && words.charAt(figure.to + tail.length - from) === "：";
}

/** 抓好四项工作。一是…: the stop introduces what is numbered behind it. */
function endsBeforeFirst({ owner, passage, to }: Sentence, { figure, tail }: Term): boolean {
  return (
    owner === undefined &&
    tail.length <= 8 &&
    figure.to + tail.length === to &&
    /^。一(?:是|要)/u.test(passage.text.text.slice(to, to + 3))
  );
}

function lookBehind(
  sentence: Sentence,
  { figure, lead, tail }: Term,
  { count, enumerators }: { count: number; enumerators: Enumerators },
  context: RuleContext,
): void {
  const { words, from, to } = sentence;
  const colon = figure.to + tail.length;
  const numbered = numberedFrom(enumerators, colon);
  if (
    numbered === undefined &&
    (to - colon > LONGEST ||
      (!KINDS.test(tail) && !(tail === "" && NAMED_BEFORE.test(lead)) && figure.script === "arabic"))
  )
    return;
  if (colon >= to && (numbered ?? 0) < SURE) return;
  const names =
    numbered === undefined
      ? namesAfterColon(words.slice(colon + 1 - from, to - from))
      : { least: numbered, most: numbered, open: false };
  if (names === undefined || fits(names, count)) return;
  tellOf(sentence, { from: figure.from, to: figure.to }, { count, names, unit: figure.unit }, context);
}

function fits({ least, most, open }: NameList, count: number): boolean {
  return count >= least && (open || count <= most);
}

function tellOfSlogan({ passage, from, to, words, listed }: Slogan, { draft, tell }: RuleContext): void {
  tell({
    message: { zh: `“${words}”列举了${listed}个`, en: `“${words}” lists ${listed}` },
    span: spanOfText(draft.file, passage.text, from, to),
    actual: words,
  });
}

interface Announced {
  readonly count: number;
  readonly names: NameList;
  readonly unit: string;
}

function tellOf(
  { passage }: Sentence,
  { from, to }: { from: number; to: number },
  { count, names, unit }: Announced,
  { draft, tell }: RuleContext,
): void {
  const listed = count > names.most ? names.most : names.least;
  tell({
    message: {
      zh: `列举了${listed}${unit}，写的是${count}${unit}`,
      en: `${listed} are listed, ${count} announced`,
    },
    span: spanOfText(draft.file, passage.text, from, to),
    actual: `${count}${unit}`,
    expected: [`${listed}${unit}`],
  });
}
