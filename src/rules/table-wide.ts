import { everyBlockOf } from "../model/walk.js";
import type { Rule } from "./rule.js";

/** The type area is 156 mm wide (GB/T 9704-2012 5.2.1): a column of one among more than these holds two characters a line. */
const MOST_COLUMNS = 12;

/** A table has room on the page. */
export const tableWide: Rule = {
  meta: {
    id: "table-wide",
    severity: "warning",
    summary: { zh: `表格不超过${MOST_COLUMNS}列`, en: `A table has at most ${MOST_COLUMNS} columns` },
    explanation: {
      zh: "版心宽156毫米，列再多，一列一行只放得下一两个字，印出来没法读。可以拆成几张表，把行和列对调，或者作为附件另排。",
      en: "The type area is 156 mm wide: with more columns one holds a character or two a line and can't be read in print. Divide the table, turn rows into columns, or make it an attachment.",
    },
    force: "practice",
    good: "| 镇街 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 甲镇 | 3 | 5 |\n",
    bad: `|${" 镇 |".repeat(13)}\n|${" --- |".repeat(13)}\n|${" 5 |".repeat(13)}\n`,
  },

  check({ report, tell }) {
    for (const block of everyBlockOf(report)) {
      if (block.type !== "table" || block.head.length <= MOST_COLUMNS) continue;
      tell({
        message: {
          zh: `表格有${block.head.length}列，版心放不下，请拆成几张表或者把行和列对调`,
          en: `the table has ${block.head.length} columns, too many for the page; divide it or turn rows into columns`,
        },
        span: block.span,
      });
    }
  },
};
