import { placeOf } from "../model/front-matter.js";
import { compareDates, formatDate, isoDate } from "../text/dates.js";
import type { Rule } from "./rule.js";
import { isYearMistyped } from "./told-year.js";

/** A report made before December can't cover its year (annual-report.md section 2). */
export const dateEarly: Rule = {
  meta: {
    id: "date-early",
    severity: "warning",
    summary: { zh: "成文日期在报告年度结束之后", en: "The date is after the end of the year reported on" },
    explanation: {
      zh: "12月1日以前成文的报告，数据不可能覆盖全年，作警告；当年12月内成文的只作提示。也可能是year或date写错了。",
      en: "A report dated before 1 December can't hold the figures of the whole year: a warning. One dated within December is a hint. Or `year` or `date` is mistyped.",
    },
    force: "practice",
    good: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\ndate: 2025-01-01\n---\n",
    bad: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\ndate: 2024-11-30\n---\n",
  },
  wholeReport: true,

  check({ report, tell }) {
    const { frontMatter } = report;
    const { year, date } = frontMatter;
    if (year === undefined || date === undefined || date.year > year || isYearMistyped(report)) return;
    const december = compareDates(date, { year, month: 12, day: 1 }) >= 0;
    tell({
      message: {
        zh: `成文日期${formatDate(date)}在${year}年结束之前，数据还不完整`,
        en: `the date ${isoDate(date)} is before the end of ${year}, so the figures can't be complete`,
      },
      span: placeOf(frontMatter, "/date"),
      ...(december ? { severity: "info" } : {}),
    });
  },
};
