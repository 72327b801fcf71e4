import { spanOfText } from "../core/traced-text.js";
import type { PartKind } from "../model/parts.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";
import { isYearMistyped } from "./told-year.js";
import { yearsIn } from "./years.js";

/** Headings of parts 1 to 3 name the year reported on, that of part 4 the next one (AR-30). */
export const headYear: Rule = {
  meta: {
    id: "head-year",
    severity: "error",
    summary: {
      zh: "一级标题里的年份：前三部分是报告年度，安排是下一年度",
      en: "A part's heading names the year reported on; the plan's names the next",
    },
    explanation: {
      zh: "最常见的是把“2025年推进法治政府建设的主要安排”写成报告年度。标题里没有年份，或者写“上一年度”“下一年度”“下一步”的不管；书名号里的年份、“2021—2025年”这样的起止年份不算。专题式报告的标题见year-foreign。",
      en: "Mostly the plan that names the year reported on. Headings without a year, or with 上一年度, 下一年度, 下一步, are fine; years in names of documents and spans like 2021—2025年 don't count. For headings of reports arranged by topics see year-foreign.",
    },
    basis: reportDuty,
    force: "must",
    good: "## 2024年主要举措和成效\n\n健全制度。\n\n## 2025年主要安排\n\n增加培训。\n",
    bad: "## 2024年推进法治政府建设的主要安排\n\n增加培训。\n",
    fix: "ask",
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    const { year } = report.frontMatter;
    if (year === undefined || isYearMistyped(report)) return;
    for (const { kinds, recognisedBy, heading } of report.parts) {
      if (recognisedBy !== "words") continue;
      const right = yearsFor(kinds, year);
      for (const named of yearsIn(heading.title.text)) {
        if (right.includes(named.year)) continue;
        const span = spanOfText(draft.file, heading.title, named.from, named.to);
        const actual = heading.title.text.slice(named.from, named.to);
        const [expected = year] = right;
        tell({
          message: kinds.includes("plan")
            ? {
                zh: `标题里的“${actual}”应为“${expected}年”：${year}年度的报告，安排是下一年的`,
                en: `“${actual}” in the heading should be “${expected}年”: a report on ${year} plans for the next year`,
              }
            : {
                zh: `标题里的“${actual}”应为“${expected}年”：这是${year}年度的报告`,
                en: `“${actual}” in the heading should be “${expected}年”: this is the report on ${year}`,
              },
          span,
          actual,
          expected: [`${expected}年`],
          ...(right.length === 1 ? { edits: [{ span, text: `${expected}年` }] } : {}),
        });
      }
    }
  },
};

/** The years that a part may name; a combined one, both. */
function yearsFor(kinds: readonly PartKind[], year: number): readonly number[] {
  if (kinds.includes("other")) return [year, year + 1];
  if (!kinds.includes("plan")) return [year];
  return kinds.length === 1 ? [year + 1] : [year + 1, year];
}
