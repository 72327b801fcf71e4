import { spanOfText, type TracedText } from "../core/traced-text.js";
import type { Section } from "../model/report.js";
import { walkBlocks } from "../model/walk.js";
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
      zh: "小标题里、段首出现别的年份，多半是从上一年的报告抄来没有改。书名号里的年份、“2021—2025年”、与往年比较（“比2023年”）、案件经过（“2021年11月……”）都不算。",
      en: "Another year in a heading, or at the start of a paragraph, was mostly copied from last year's report. Years in names of documents, spans, comparisons (比2023年) and the dates of a case (2021年11月…) are left alone.",
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
      }
    }
  },
};

const firstYearOnly = 8;

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

function isSection(node: { readonly type: string }): node is Section {
  return node.type === "section";
}
