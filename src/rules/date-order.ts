import { type FrontMatter, type PartialDate, placeOf } from "../model/front-matter.js";
import { compareDates, formatDate, isoDate } from "../text/dates.js";
import { handInDay } from "./hand-in-day.js";
import type { Rule } from "./rule.js";

/** A report is made before it is published (annual-report.md section 2). */
export const dateOrder: Rule = {
  meta: {
    id: "date-order",
    severity: "error",
    summary: { zh: "发布时间不早于成文日期", en: "Published no earlier than dated" },
    explanation: {
      zh: "两个日期必有一个写错了。同一天成文、发布的不算；成文日期只写到月的，与发布时间同月不算。",
      en: "One of the two dates is wrong. The same day is fine; so is the same month where the date gives no day.",
    },
    force: "practice",
    good: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\ndate: 2025-01-10\npublish:\n  publishedAt: 2025-01-10 09:00\n---\n",
    bad: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\ndate: 2025-02-10\npublish:\n  publishedAt: 2025-01-20 09:00\n---\n",
  },
  wholeReport: true,

  check({ report: { frontMatter }, tell }) {
    const { date, publish } = frontMatter;
    const { publishedAt } = publish;
    if (date === undefined || publishedAt === undefined || compareDates(date, publishedAt) <= 0) return;
    tell({
      message: {
        zh: `发布时间${formatDate(publishedAt)}早于成文日期${formatDate(date)}`,
        en: `published on ${isoDate(publishedAt)}, before the date of the report, ${isoDate(date)}`,
      },
      span: placeOf(frontMatter, isOverdue(date, frontMatter) ? "/date" : "/publish/publishedAt"),
    });
  },
};

/** A date after the day on which reports were due is the likelier of two to be mistyped. */
function isOverdue(date: PartialDate, { year, level }: FrontMatter): boolean {
  return year !== undefined && compareDates(date, handInDay(year, level)) > 0;
}
