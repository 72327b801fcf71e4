import { partTitle } from "../../src/rules/part-title.js";
import { testRule } from "./test-rule.js";

testRule(partTitle, {
  valid: [
    "## 2024年推进法治政府建设的主要举措和成效\n\n甲。\n",
    "## 上一年度推进法治政府建设存在的不足和原因\n\n甲。\n",
    "## 党政主要负责人履行推进法治建设第一责任人职责,加强法治政府建设的有关情况\n\n甲。\n", // half-width comma
    "## 下一年度主要安排\n\n甲。\n",
    "## 一、主要举措和成效\n\n甲。\n", // heading-ordinal speaks
    "<!-- report-part: measures -->\n\n## 强化引领\n\n甲。\n",
    "## 存在问题与下一步整改措施\n\n甲。\n",
  ],
  invalid: [
    {
      draft: "## 主要做法和成效\n\n甲。\n",
      told: ["1:4 “主要做法和成效”与规定的名称“推进法治政府建设的主要举措和成效”不同"],
    },
    {
      draft: "## 存在的问题\n\n甲。\n",
      told: ["1:4 “存在的问题”与规定的名称“推进法治政府建设存在的不足和原因”不同"],
    },
    {
      draft: "## 2025年工作打算\n\n甲。\n",
      told: ["1:4 “2025年工作打算”与规定的名称“推进法治政府建设的主要安排”不同"],
    },
  ],
});
