import { spaceEdge } from "../../src/rules/space-edge.js";
import { testRule } from "./test-rule.js";

testRule(spaceEdge, {
  valid: [
    "甲，  \n乙。\n",
    "1. 甲。\n\n   乙。\n",
    "> 甲。\n",
    "甲，\n  乙。\n",
    "| 项目 | 数 |\n| --- | --- |\n| 　其中 | 1 |\n",
    "甲。\n \n乙。\n",
  ],
  invalid: [
    {
      draft: "　　甲。\n",
      told: ["1:1 段首有2个空格"],
      fixed: "甲。\n",
    },
    {
      draft: "  甲。\n",
      told: ["1:1 段首有2个空格"],
      fixed: "甲。\n",
    },
    {
      draft: "甲。  \n",
      told: ["1:3 段尾有2个空格"],
      fixed: "甲。\n",
    },
    {
      draft: "甲。　\n\n乙。 \n",
      told: ["1:3 段尾有1个空格", "3:3 段尾有1个空格"],
      fixed: "甲。\n\n乙。\n",
    },
    {
      draft: "## 　标题\n\n甲。\n",
      told: ["1:4 标题前有1个空格"],
      fixed: "## 标题\n\n甲。\n",
    },
    {
      draft: "## 标题 \n\n甲。\n",
      told: ["1:6 标题末尾有1个空格"],
      fixed: "## 标题\n\n甲。\n",
    },
    {
      draft: "　　\n\n甲。\n",
      told: ["1:1 这一段只有2个空格"],
      fixed: "\n\n甲。\n",
    },
    {
      draft: "1. 　甲。\n",
      told: ["1:4 段首有1个空格"],
      fixed: "1. 甲。\n",
    },
    {
      draft: "甲，\n　　乙。\n",
      told: ["2:1 段首有2个空格"],
      fixed: "甲，\n乙。\n",
    },
    {
      draft: "　　1. 甲。\n",
      told: ["1:1 段首有2个空格"],
    },
    {
      draft: "\u00a0\u00a0甲。\n",
      told: ["1:1 段首有2个空格"],
      fixed: "甲。\n",
    },
    {
      draft: "甲， \n乙。\n",
      told: ["1:3 段尾有1个空格"],
      fixed: "甲，\n乙。\n",
    },
  ],
});
