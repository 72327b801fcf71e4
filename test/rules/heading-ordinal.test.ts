import { headingOrdinal } from "../../src/rules/heading-ordinal.js";
import { testRule } from "./test-rule.js";

testRule(headingOrdinal, {
  valid: [
    "## 2024年主要举措和成效\n", // a year is no ordinal
    "### 12.4国家宪法日活动\n", // nor is a date
    "## 主要举措和成效\n\n一是健全制度。二是强化监督。\n", // prose
    "### 一、二级网格建设\n",
    "## 主要举措和成效\n\n（一）健全制度。\n",
    "## 第一部分举措的成效\n\n健全制度。\n", // no mark behind it
  ],
  invalid: [
    { draft: "## 一、主要举措和成效\n", told: ["1:4 标题前不写序号“一、”"], fixed: "## 主要举措和成效\n" },
    {
      draft: "## 举措\n\n### （二）依法履职\n",
      told: ["3:5 标题前不写序号“（二）”"],
      fixed: "## 举措\n\n### 依法履职\n",
    },
    { draft: "## 1、 工作情况\n", told: ["1:4 标题前不写序号“1、”"], fixed: "## 工作情况\n" }, // automatic numbering pasted from a word processor
    {
      draft: "#### 1．公示在先。\n\n##### (1) 记录在案。\n\n甲。\n",
      told: ["1:6 标题前不写序号“1．”", "3:7 标题前不写序号“(1)”"],
      fixed: "#### 公示在先。\n\n##### 记录在案。\n\n甲。\n",
    },
    { draft: "## **一、主要举措**\n", told: ["1:6 标题前不写序号“一、”"] },
    {
      draft: "## 第四部分　2025年主要安排\n\n健全制度。\n",
      told: ["1:4 标题前不写序号“第四部分”"],
      fixed: "## 2025年主要安排\n\n健全制度。\n",
    },
  ],
});
