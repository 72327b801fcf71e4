import type { Heading, Report } from "../model/report.js";
import { walk } from "../model/walk.js";

/** All headings of a report in reading order. */
export function* headingsOf(report: Report): Generator<Heading> {
  for (const node of walk(report)) if (node.type !== "paragraph") yield node.heading;
}
