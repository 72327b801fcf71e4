import type { Heading, Report } from "../model/report.js";
import { walk } from "../model/walk.js";

/** All headings of a report in reading order. */
export function headingsOf(report: Report): readonly Heading[] {
  return walk(report).flatMap((node) => (node.type === "paragraph" ? [] : [node.heading]));
}
