import { placeOf } from "../model/front-matter.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";

/** The titles of section 5 of the reference (AR-26), author's line breaks and blanks left out. */
const FORM = /法治政府建设(?:(?:年度|工作|开展|推进|情况|总结|的){0,5}报告|(?:工作)?情况汇报)$/u;
/** What such reports were called before the outline of December 2015 (《法治政府建设实施纲要（2015—2020年）》). */
const FORMER = /依法行政(?:(?:年度|工作|开展|推进|情况|总结|的){0,5}报告|(?:工作)?情况汇报)$/u;
const LAST_FORMER = 2015;
/** What isn't about the whole year. */
const PART_OF_YEAR = /[上下]半年|季度|前三季/u;

/** A title in one of the usual forms, or a hint. */
export const titleForm: Rule = {
  meta: {
    id: "title-form",
    severity: "info",
    summary: {
      zh: "标题一般是“机关名称＋年度＋法治政府建设年度报告”",
      en: "A title normally runs: body, year, 法治政府建设年度报告",
    },
    explanation: {
      zh: "规范的名称是“法治政府建设年度报告”，“情况报告”“工作报告”“关于……情况的报告”也常见，都不提示；2015年度以前的“依法行政工作报告”也不提示；“上半年”“第三季度”的报告不是年度报告。别的写法只提示，由本单位决定。",
      en: "The proper name is 法治政府建设年度报告; 情况报告, 工作报告 and 关于…情况的报告 are common too and left alone, and so is 依法行政工作报告 up to 2015; reports on half a year or a quarter are no annual reports. Other forms get a hint; the office decides.",
    },
    force: "recommended",
    good: "---\ntitle: 示例街道2024年法治政府建设年度报告\nissuer: 示例街道办事处\nyear: 2024\n---\n",
    bad: "---\ntitle: 示例街道2024年依法行政工作小结\nissuer: 示例街道办事处\nyear: 2024\n---\n",
  },
  wholeReport: true,

  check({ report: { frontMatter }, tell }) {
    const { title, year } = frontMatter;
    if (title === undefined) return;
    const words = title.normalize("NFKC").replace(/[|\s]/gu, "");
    const annual = !PART_OF_YEAR.test(words);
    if ((annual && FORM.test(words)) || (year !== undefined && year <= LAST_FORMER && FORMER.test(words))) return;
    tell({
      message: {
        zh: `标题“${excerpt(title)}”与通常的“法治政府建设年度报告”不同`,
        en: `the title “${excerpt(title)}” differs from the usual 法治政府建设年度报告`,
      },
      span: placeOf(frontMatter, "/title"),
      actual: title,
    });
  },
};
