import type { Report } from "../model/report.js";
import { yearTold } from "../model/year-told.js";

/** The year that a report speaks of; see `yearTold`. */
export function toldYear({ frontMatter, parts }: Report): number | undefined {
  return yearTold(
    frontMatter,
    parts.map(({ heading }) => heading.title.text),
  );
}

/** Whether `year` itself is mistyped: `title-year` says so, and what other rules make of that year would only puzzle. */
export function isYearMistyped(report: Report): boolean {
  return toldYear(report) !== report.frontMatter.year;
}
