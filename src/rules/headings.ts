import { oncePerLast } from "../core/once.js";
import type { Heading, Report } from "../model/report.js";
import { walk } from "../model/walk.js";

/** All headings of a report in reading order. */
export const headingsOf: (report: Report) => readonly Heading[] = oncePerLast((report: Report) =>
  walk(report).flatMap((node) => (node.type === "paragraph" ? [] : [node.heading])),
);
