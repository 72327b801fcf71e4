import type { Table } from "../model/report.js";
import { everyBlockOf } from "../model/walk.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { accessibilityClause } from "./sources.js";

/** A table says what its columns hold (WP-65). */
export const tableHeadMissing: Rule = {
  meta: {
    id: "table-head-missing",
    severity: "error",
    summary: { zh: "表格第一行是表头", en: "The first row of a table is its head" },
    explanation: {
      zh: "表头空着，读屏软件念到数字时说不出是哪一项，跨页时也没有表头可重复。只有左上角一格空着没有问题。",
      en: "With an empty head a screen reader can't say what a figure is, and there is nothing to repeat on the next page. An empty corner cell is fine.",
    },
    basis: accessibilityClause("1.3.1"),
    force: "must",
    good: "| 领域 | 件数 |\n| --- | --- |\n| 城管 | 12 |\n",
    bad: "|  |  |\n| --- | --- |\n| 城管 | 12 |\n",
  },

  check({ report, tell }) {
    for (const block of everyBlockOf(report)) {
      if (block.type !== "table" || !hasEmptyHead(block)) continue;
      const [first] = block.rows;
      const row = excerpt((first ?? []).map(({ text }) => text.text).join(" | "), 16);
      tell({
        message: {
          zh: `表格没有表头（第一行数据是“${row}”），请在第一行写明各列的名称`,
          en: `the table has no head (its first row is “${row}”); name the columns in the first line`,
        },
        span: block.head[0]?.span ?? block.span,
      });
    }
  },
};

function hasEmptyHead({ head, rows }: Table): boolean {
  const filled = rows.some((row) => row.some(({ text }) => text.text.trim() !== ""));
  return (
    filled && head.every(({ text, inlines }) => text.text.trim() === "" && inlines.every(({ type }) => type === "text"))
  );
}
