import { tableHeadMissing } from "../../src/rules/table-head-missing.js";
import { testRule } from "./test-rule.js";

testRule(tableHeadMissing, {
  valid: [
    "| 领域 | 件数 |\n| --- | --- |\n| 城管 | 12 |\n",
    "|  | 件数 |\n| --- | --- |\n| 城管 | 12 |\n", // an empty corner
    "| ![徽标](a.png) |\n| --- |\n| 甲 |\n",
    "|  |  |\n| --- | --- |\n", // nothing in it
    "甲 | 乙\n",
  ],
  invalid: [
    {
      draft: "|  |  |\n| --- | --- |\n| 城管 | 12 |\n",
      told: ["1:1 表格没有表头（第一行数据是“城管 | 12”），请在第一行写明各列的名称"],
    },
    {
      draft: "表1 案件\n\n|   |\n| --- |\n| 城管 |\n",
      told: ["3:1 表格没有表头（第一行数据是“城管”），请在第一行写明各列的名称"],
    },
    {
      draft: "1. 甲。\n\n   |  |  |\n   | --- | --- |\n   | 城管执法领域案件办理总体情况 | 12 |\n",
      told: ["3:4 表格没有表头（第一行数据是“城管执法领域案件办理总体情况 |…”），请在第一行写明各列的名称"],
    },
  ],
});
