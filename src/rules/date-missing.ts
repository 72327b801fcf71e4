import { spanAt } from "../core/source-file.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";

/** A report says on what day it was made (成文日期, AR-65). */
export const dateMissing: Rule = {
  meta: {
    id: "date-missing",
    severity: "warning",
    summary: { zh: "前言信息里要有成文日期date", en: "The front matter gives the date" },
    explanation: {
      zh: "成文日期是公文的必备要素，印在署名下面，年月日写全。往年的报告查不到日子的，可以只写年月（2022-12）。日期写错的由schema指出。",
      en: "The date is a required element of an official document and stands below the signature. For prior years a month alone (2022-12) is accepted. A date that can't be read is told by `schema`.",
    },
    basis: layoutClause("7.3.5.4"),
    force: "must",
    good: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\ndate: 2025-01-10\n---\n",
    bad: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\n---\n",
  },
  wholeReport: true,

  check({ draft: { file, frontMatter }, report, tell }) {
    const { year } = report.frontMatter;
    const { value, span } = frontMatter;
    if (typeof value !== "object" || value === null || "date" in value) return;
    const from = span.start.offset;
    const example = `date: ${(year ?? 2024) + 1}-01-10`;
    tell({
      message: {
        zh: `没有成文日期，请加一行date，例如“${example}”`,
        en: `the date is missing; add a line such as “${example}”`,
      },
      span: spanAt(file, from, Math.min(from + 3, span.end.offset)),
    });
  },
};
