import { spanOfText } from "../core/traced-text.js";
import { partNames, partShortNames } from "../model/parts.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";

const LEAD = /^(?:\d{4}年度?|本年度?|上一?年度?|下一?年度?)/u;
const ORDINAL = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/u;

/** What makes no difference between titles: 2024年法治政府建设主要工作举措及成效. */
const FILLING = /推进|法治政府建设|存在|主要|工作|的/gu;
const AND = /以及|及|与/gu;

/** The title of a part is the one of the law's list, with or without its longer half. */
export const partTitle: Rule = {
  meta: {
    id: "part-title",
    severity: "info",
    summary: { zh: "部分的标题与规定的名称一致", en: "Parts are titled as in the list" },
    explanation: {
      zh: "各地标题用词不一，这里只提示，不要求改。年份、“上一年度”“下一年度”和标点的差别不算；“推进法治政府建设的”可以省略，有没有“主要”“工作”、用“和”还是“及”也不算。专题式报告（标题前有report-part注释）和合并写的部分不提示。",
      en: "Titles vary from place to place; this is a hint, not a demand. Years, “上一年度” and “下一年度” and punctuation don't count, “推进法治政府建设的” may be left out, and so may 主要 and 工作; 及 is as good as 和. Headings named by a report-part comment and combined parts are left alone.",
    },
    basis: reportDuty,
    force: "recommended",
    good: "## 2024年推进法治政府建设存在的不足和原因\n\n由于经费紧张，培训较少。\n",
    bad: "## 存在的问题\n\n由于经费紧张，培训较少。\n",
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    for (const { kinds, recognisedBy, heading } of report.parts) {
      const [kind, ...more] = kinds;
      if (kind === undefined || more.length > 0 || recognisedBy !== "words") continue;
      const names = [partNames[kind], partShortNames[kind]];
      if (names.some((name) => plain(name) === plain(heading.title.text))) continue;
      tell({
        message: {
          zh: `“${excerpt(heading.title.text)}”与规定的名称“${partNames[kind]}”不同`,
          en: `“${excerpt(heading.title.text)}” differs from the name in the list, “${partNames[kind]}”`,
        },
        span: spanOfText(draft.file, heading.title),
        actual: heading.title.text,
        expected: [partNames[kind]],
      });
    }
  },
};

function plain(title: string): string {
  const words = title
    .normalize("NFKC")
    .trim()
    .replace(ORDINAL, "")
    .replace(/[\s，,、。]/gu, "");
  return words.replace(LEAD, "").replace(FILLING, "").replace(AND, "和");
}
