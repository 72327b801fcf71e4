import { spanOfText, type TracedText } from "../core/traced-text.js";
import type { Section } from "../model/report.js";
import { walkBlocks } from "../model/walk.js";
import { matchesOf } from "../text/matches.js";
import type { Rule, RuleContext } from "./rule.js";
import { yearsIn } from "./years.js";

/** Opens a paragraph that speaks of a whole year, not of a day in a case: `2023年，`, `2023年全年`, `2023年以来`. */
const OPENING = /^\s*(?:在)?[\d０-９]{4}年(?:度|以来|全年|，|,|间|上半年|下半年)/u;

/** Part 1 speaks of the year reported on (AR-32): headings and the openings of its paragraphs. */
export const yearForeign: Rule = {
  meta: {
    id: "year-foreign",
    severity: "warning",
    summary: { zh: "第一部分写的是报告年度的事", en: "Part 1 speaks of the year reported on" },
    explanation: {
      zh: "小标题里、段首出现别的年份，多半是从上一年的报告抄来没有改；正文里写着以前年份的工作数字（“2023年全年办结……件”）的，只提示。书名号里的年份、“2021—2025年”、与往年比较（“比2023年”）、案件经过（“2021年11月……”）都不算。",
      en: "Another year in a heading, or at the start of a paragraph, was mostly copied from last year's report; figures of an earlier year within a paragraph (2023年全年办结…件) get a hint. Years in names of documents, spans, comparisons (比2023年) and the dates of a case (2021年11月…) are left alone.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n### 落实《法治政府建设实施纲要（2021—2025年）》\n\n2023年11月受理的案件，2024年3月办结。\n",
    bad: "## 主要举措和成效\n\n### 2023年普法工作\n\n2023年，开展活动12场。\n",
  },
  wholeReport: true,

  check(context) {
    const { report } = context;
    for (const { kinds, recognisedBy, heading, blocks } of report.parts) {
      if (kinds[0] !== "measures") continue;
      if (recognisedBy === "comment") lookAt(heading.title, context);
      for (const node of walkBlocks(blocks)) {
        if (isSection(node)) lookAt(node.heading.title, context);
        else if (OPENING.test(node.text.text)) lookAt(node.text, context, firstYearOnly);
        else lookAtResults(node.text, context);
      }
    }
  },
};

const firstYearOnly = 8;

/** A result told of an earlier year: `2023年全年办结…`, `于2023年5月举办…`. Not a clause before a noun: 2022年建成的公园. */
const RESULT =
  /(?:19|20)\d{2}年(?:全年|上半年|下半年|第?[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?)?[，]?(?:[^，。；！？\d\n]{0,6}?)(?:共|累计|开展|举办|组织|召开|办结|办理|完成|列席|审核|审查|受理|调解|查处|立案|发放|培训|参加|新增)(?![^，。；！？\n]{0,12}的)[^，。；！？\n]*\d/u;
/** Told of an earlier year with good reason: beside this one, in a comparison, as the beginning of something. */
const REASON = /[较比与同由从自](?=(?:19|20)\d{2}|上年|去年|往年|同期)|同比|以来|至今|上年|结转|积案|遗留|历史|曾/u;
const SENTENCE = /[^。；！？\n]+/gu;

function lookAt(text: TracedText, { draft, report, tell }: RuleContext, within = text.text.length): void {
  const { year } = report.frontMatter;
  for (const named of yearsIn(text.text)) {
    if (year === undefined || named.year === year || named.from > within) continue;
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
    if (!RESULT.test(rest) || REASON.test(sentence)) continue;
    const actual = sentence.slice(named.from, named.to);
    tell({
      severity: "info",
      message: {
        zh: `“${actual}”的数字写进了${year}年的报告，请核对年份`,
        en: `a figure of “${actual}” in the report on ${year}: is the year right?`,
      },
      span: spanOfText(draft.file, text, index + named.from, index + named.to),
      actual,
    });
  }
}

function isSection(node: { readonly type: string }): node is Section {
  return node.type === "section";
}
