import { mdThematicBreak } from "../../src/rules/md-thematic-break.js";
import { testRule } from "./test-rule.js";

testRule(mdThematicBreak, {
  valid: ["---\nyear: 2024\n---\n\n正文。\n", "标题\n---\n", "| 甲 |\n| --- |\n| 1 |\n", "甲——乙……\n", "\\***\n"],
  invalid: [
    { draft: "甲。\n\n---\n\n乙。\n", told: ["3:1 分隔线“---”不会印出来，请删去"], fixed: "甲。\n\n\n\n乙。\n" },
    { draft: "甲。\n***\n乙。\n", told: ["2:1 分隔线“***”不会印出来，请删去"], fixed: "甲。\n\n乙。\n" },
    { draft: "> 甲。\n>\n> ---\n", told: ["3:3 分隔线“---”不会印出来，请删去"] },
  ],
});
