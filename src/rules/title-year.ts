import { spanAt } from "../core/source-file.js";
import { placeOf } from "../model/front-matter.js";
import type { Rule } from "./rule.js";
import { toldYear } from "./told-year.js";
import { yearsIn } from "./years.js";

/** The year in the title is the year reported on (AR-31). */
export const titleYear: Rule = {
  meta: {
    id: "title-year",
    severity: "error",
    summary: { zh: "标题的年份与year一致", en: "The year in the title is the one under `year`" },
    explanation: {
      zh: "year是报告的年份，不是写报告的年份：2025年初写的2024年度报告，year是2024。两处不一致时，程序不知道哪个写错了，请自己核对；各部分的标题都与标题一致的，是year写错了。标题里没有年份的不管。",
      en: "`year` is the year reported on, not the one of writing. Where the two differ the program can't tell which is wrong, unless the headings of the parts all agree with the title. A title without a year is fine.",
    },
    force: "practice",
    good: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\n---\n",
    bad: "---\ntitle: 示例街道2023年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\n---\n",
  },
  wholeReport: true,

  check({ draft: { file }, report, tell }) {
    const { frontMatter } = report;
    const { title, year } = frontMatter;
    if (title === undefined || year === undefined) return;
    const named = yearsIn(title);
    const [first] = named;
    if (first === undefined || named.some((other) => other.year === year)) return;
    const told = toldYear(report);
    if (told !== year) {
      tell({
        message: {
          zh: `报告年度（year）写的是${year}，标题和各部分的标题写的都是${told}年`,
          en: `\`year\` says ${year}, the title and the headings of parts all say ${told}`,
        },
        span: placeOf(frontMatter, "/year"),
        actual: String(year),
        expected: [String(told)],
      });
      return;
    }
    const place = placeOf(frontMatter, "/title");
    const actual = title.slice(first.from, first.to);
    const at = file.text.slice(place.start.offset, place.end.offset).indexOf(actual);
    const from = place.start.offset + at;
    tell({
      message: {
        zh: `标题写的是“${actual}”，报告年度（year）写的是${year}，两处不一致`,
        en: `the title says “${actual}”, \`year\` says ${year}`,
      },
      span: at === -1 ? place : spanAt(file, from, from + actual.length),
      actual,
      expected: [`${year}年`],
    });
  },
};
