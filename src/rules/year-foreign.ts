import { spanOfText, type TracedText } from "../core/traced-text.js";
import { passages } from "../model/prose.js";
import type { Section } from "../model/report.js";
import { walkBlocks } from "../model/walk.js";
import { matchesOf } from "../text/matches.js";
import type { Rule, RuleContext } from "./rule.js";
import { isYearMistyped } from "./told-year.js";
import { yearsIn } from "./years.js";

/** Opens a paragraph that speaks of a whole year, not of a day in a case: `2023年，`, `2023年全年`, `2023年以来`. */
const OPENING = /^\s*(?:在)?[\d０-９]{4}年(?:度|以来|全年|，|,|间|上半年|下半年)/u;
/** Of an earlier year with good reason: its assessment comes a year later, and what began then is counted from then on. */
const OF_THEN =
  /^\s*在?[\d０-９]{4}年(?:度?[^，。；！？\n]{0,20}(?:考核|考评|测评|测试|评估|评价|评议|评查|督察|督查|审计|决算|评比|评选)|以来[^。；！？\n]*(?:累计|连续|逐年|先后|历年|共))/u;
/** The sentence that hands over: 现将2023年度法治政府建设情况报告如下. */
const HANDOVER = /(现[将就把][^，。；！？\d０-９\n]{0,16})[\d０-９]{4}年(?!以来)[^。；！？\n]{0,40}(?:如下|审阅|审议)/u;
/** A table of several years, or one set beside another. */
const COMPARED = /对比|比较|变化|历年|往年|趋势|上年|同期|[至—～]/u;

/** Part 1 speaks of the year reported on (AR-32), and so does the introduction: headings and the openings of paragraphs. */
export const yearForeign: Rule = {
  meta: {
    id: "year-foreign",
    severity: "warning",
    summary: { zh: "第一部分写的是报告年度的事", en: "Part 1 speaks of the year reported on" },
    explanation: {
      zh: "小标题里、段首出现别的年份，多半是从上一年的报告抄来没有改；正文里写着以前年份的工作数字（“2023年全年办结……件”）的，只提示。书名号里的年份、“2021—2025年”、与往年比较（“比2023年”）、案件经过（“2021年11月……”）、往年的考核结果（“在2023年度考核中”）和“2021年以来累计”都不算。引言的段首、“现将……年情况报告如下”和表的标题也看。",
      en: "Another year in a heading, or at the start of a paragraph, was mostly copied from last year's report; figures of an earlier year within a paragraph (2023年全年办结…件) get a hint. Years in names of documents, spans, comparisons (比2023年), the dates of a case (2021年11月…), assessments of an earlier year (在2023年度考核中) and totals since then (2021年以来累计) are left alone. Looked at as well: how the introduction opens and hands over, and captions.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n### 落实《法治政府建设实施纲要（2021—2025年）》\n\n2023年11月受理的案件，2024年3月办结。\n",
    bad: "## 主要举措和成效\n\n### 2023年普法工作\n\n2023年，开展活动12场。\n",
  },
  wholeReport: true,

  check(context) {
    const { report } = context;
    if (isYearMistyped(report)) return;
    for (const [index, block] of report.introduction.entries()) {
      if (block.type === "paragraph") lookAtIntroduction(block.text, index === 0, context);
    }
    for (const { kind, text, part } of passages(report)) {
      if (kind === "caption" && part?.kinds[0] === "measures" && !COMPARED.test(text.text)) lookAt(text, context);
    }
    for (const { kinds, recognisedBy, heading, blocks } of report.parts) {
      if (kinds[0] !== "measures") continue;
      if (recognisedBy === "comment") lookAt(heading.title, context);
      for (const node of walkBlocks(blocks)) {
        if (isSection(node)) lookAt(node.heading.title, context);
        else if (opensWithYear(node.text.text, report.frontMatter.year)) lookAt(node.text, context, firstYearOnly);
        else lookAtResults(node.text, context);
      }
    }
  },
};

const firstYearOnly = 8;

function lookAtIntroduction(text: TracedText, isFirst: boolean, context: RuleContext): void {
  if (isFirst && opensWithYear(text.text, context.report.frontMatter.year)) lookAt(text, context, firstYearOnly);
  const handover = HANDOVER.exec(text.text);
  const at = handover === null ? -1 : handover.index + (handover[1] ?? "").length;
  if (at !== -1) lookAt(text, context, at, at);
}

/** Whether a paragraph begins with a year as the one it is all about; not if its first sentence comes to the year reported on. */
function opensWithYear(text: string, year: number | undefined): boolean {
  if (!OPENING.test(text) || OF_THEN.test(text)) return false;
  const [first = ""] = /^[^。！？\n]*/u.exec(text) ?? [];
  const named = yearsIn(first);
  // 2019年以来 is as old as it says
  if (year !== undefined && /^\s*在?[\d０-９]{4}年以来/u.test(text) && (named[0]?.year ?? 0) < year - 1) return false;
  return named.every((other) => other.year !== year);
}

/** A result told of an earlier year: `2023年全年办结…`, `于2023年5月举办…`. Not a clause before a noun: 2022年建成的公园. */
const RESULT =
  /(?:19|20)\d{2}年(?:全年|上半年|下半年|第?[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?)?[，]?(?:[^，。；！？\d\n]{0,6}?)(?:共|累计|开展|举办|组织|召开|办结|办理|完成|列席|审核|审查|受理|调解|查处|立案|发放|培训|参加|新增|新收|收到|收案|审结|查办|检查|排查|整改|处置|化解|走访|接待|接收|编制|修订|清理|评查|抽查|培养|配备|投入|制作|印制|推送|答复|回复)(?![^，。；！？\n]{0,12}的)[^，。；！？\n]*\d/u;
/** Told of an earlier year with good reason: beside this one, in a comparison, as the beginning of something. */
const REASON = /[较比与同由从自](?=(?:19|20)\d{2}|上年|去年|往年|同期)|同比|以来|至今|上年|结转|积案|遗留|历史|曾/u;
/** A paper for one year made out as if it were for this one: 印发2023年度…目录. Reports and reviews of a year come after it. */
const ANNUAL =
  /^(?:制定|编制|公布|印发|出台|发布|下发|确定|拟定)(?:了|并公布|并印发)?(?:19|20)\d{2}年度?[^，。；《》、\n]{0,14}(?:目录|要点|计划|分工)(?!执行|完成|实施|落实)/u;
const LONGEST_VERB = 5;
const SENTENCE = /[^。！？\n]+/gu;

function lookAt(text: TracedText, { draft, report, tell }: RuleContext, within = text.text.length, begin = 0): void {
  const { year } = report.frontMatter;
  for (const named of yearsIn(text.text)) {
    if (year === undefined || named.year === year || named.from > within || named.from < begin) continue;
    const actual = text.text.slice(named.from, named.to);
    tell({
      message: {
        zh: `“${actual}”不是报告年度（${year}年），请核对是否抄自往年`,
        en: `“${actual}” isn't the year reported on (${year}); was it copied from another year's report?`,
      },
      span: spanOfText(draft.file, text, named.from, named.to),
      actual,
    });
  }
}

/** Figures of an earlier year that stand in running text as if they were this year's: a hint. */
function lookAtResults(text: TracedText, { draft, report, tell }: RuleContext): void {
  const { year } = report.frontMatter;
  if (year === undefined || !/(?:19|20)\d{2}年/u.test(text.text)) return;
  for (const { index, 0: sentence } of matchesOf(text.text, SENTENCE)) {
    const [named, ...others] = yearsIn(sentence);
    if (named === undefined || others.length > 0 || named.year >= year) continue;
    const rest = sentence.slice(named.from);
    const before = sentence.slice(0, named.from);
    // of a sentence about that year its first clause has to tell why
    const reasoned = before.trim() === "" ? (/^[^，\n]*/u.exec(rest)?.[0] ?? "") : sentence;
    const isResult = RESULT.test(rest) && !REASON.test(reasoned);
    if (!isResult && !isAnnual(sentence, named.from)) continue;
    const actual = sentence.slice(named.from, named.to);
    tell({
      severity: "info",
      message: {
        zh: `“${actual}”的工作写进了${year}年的报告，请核对年份`,
        en: `work of “${actual}” in the report on ${year}: is the year right?`,
      },
      span: spanOfText(draft.file, text, index + named.from, index + named.to),
      actual,
    });
  }
}

function isAnnual(sentence: string, at: number): boolean {
  for (let from = Math.max(0, at - LONGEST_VERB); from < at; from++) if (ANNUAL.test(sentence.slice(from))) return true;
  return false;
}

function isSection(node: { readonly type: string }): node is Section {
  return node.type === "section";
}
