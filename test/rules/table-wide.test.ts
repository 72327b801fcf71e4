import { tableWide } from "../../src/rules/table-wide.js";
import { testRule } from "./test-rule.js";

const table = (columns: number) => ["甲", "---", "5"].map((cell) => `|${` ${cell} |`.repeat(columns)}\n`).join("");

testRule(tableWide, {
  valid: [table(2), table(12)],
  invalid: [
    { draft: table(13), told: ["1:1 表格有13列，版心放不下，请拆成几张表或者把行和列对调"] },
    { draft: `正文。\n\n${table(40)}`, told: ["3:1 表格有40列，版心放不下，请拆成几张表或者把行和列对调"] },
  ],
});
