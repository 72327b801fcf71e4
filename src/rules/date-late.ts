import { type PartialDate, placeOf } from "../model/front-matter.js";
import { compareDates, formatDate, isoDate } from "../text/dates.js";
import { handInDay, publicationDay } from "./hand-in-day.js";
import type { Rule } from "./rule.js";
import { earlierDuty, LAST_EARLIER_YEAR, reportDuty } from "./sources.js";
import { isYearMistyped } from "./told-year.js";

/** Reports are handed in before 1 March and published before 1 April of the next year (AR-10 … AR-16). */
export const dateLate: Rule = {
  meta: {
    id: "date-late",
    severity: "warning",
    summary: {
      zh: "3月1日前报送，4月1日前公开",
      en: "Handed in before 1 March, published before 1 April",
    },
    explanation: {
      zh: "成文日期晚于下一年3月1日（省级是4月1日），或者发布时间晚于3月31日的提出。确属迟报的，照实写，不要改日期。2018年度及以前按第一季度计算。只写年月的日期，月份相同不算晚。",
      en: "Told where the date is after 1 March of the next year (1 April for a province), or the publication after 31 March. If the report is late, leave the true date. For 2018 and earlier the first quarter counts. A date without a day isn't late in its month.",
    },
    basis: reportDuty,
    force: "must",
    good: draftOf("2025-02-28", "2025-03-31 17:00"),
    bad: draftOf("2025-03-12", "2025-04-02 09:00"),
  },
  wholeReport: true,

  check({ report, tell }) {
    const { frontMatter } = report;
    const { year, level, date, publish } = frontMatter;
    if (year === undefined || isYearMistyped(report)) return;
    const early = year <= LAST_EARLIER_YEAR;
    const quarter = publicationDay(year);
    const handIn = handInDay(year, level);
    const basis = early ? { basis: earlierDuty } : {};
    if (date !== undefined && isAfter(date, handIn)) {
      tell({
        message: {
          zh: `成文日期${formatDate(date)}晚于报送期限${formatDate(handIn)}`,
          en: `the date ${isoDate(date)} is after ${isoDate(handIn)}, when the report was due`,
        },
        span: placeOf(frontMatter, "/date"),
        ...basis,
      });
    }
    const { publishedAt } = publish;
    if (publishedAt !== undefined && isAfter(publishedAt, quarter)) {
      tell({
        message: {
          zh: `发布时间${formatDate(publishedAt)}晚于公开期限${formatDate(quarter)}`,
          en: `published on ${isoDate(publishedAt)}, after ${isoDate(quarter)}, when it was due`,
        },
        span: placeOf(frontMatter, "/publish/publishedAt"),
        ...basis,
      });
    }
  },
};

function isAfter(date: PartialDate, limit: PartialDate): boolean {
  return compareDates(date, limit) > 0;
}

function draftOf(date: string, publishedAt: string): string {
  return `---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\ndate: ${date}\npublish:\n  publishedAt: ${publishedAt}\n---\n`;
}
