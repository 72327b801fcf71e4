import { partOrder } from "../../src/rules/part-order.js";
import { testRule } from "./test-rule.js";

const measures = "## 主要举措和成效\n\n甲。\n";
const shortcomings = "## 存在的不足和原因\n\n乙。\n";
const leadership = "## 第一责任人履职情况\n\n丙。\n";
const plan = "## 2025年主要安排\n\n丁。\n";
const note = "\n特此报告。\n\n[^1]: 注文。\n";

testRule(partOrder, {
  valid: [
    [measures, shortcomings, leadership, plan].join("\n"),
    [measures, plan].join("\n"), // a missing part leaves the order alone
    [measures, "## 有关建议\n\n戊。\n", shortcomings].join("\n"),
    [measures, "## 存在问题与下一步整改措施\n\n戊。\n", leadership].join("\n"),
    [measures, shortcomings, plan, "## 工作亮点和成效\n\n戊。\n"].join("\n"), // part-duplicate speaks
    [shortcomings, "## 存在的困难\n\n戊。\n", plan].join("\n"),
  ],
  invalid: [
    {
      draft: [measures, leadership, shortcomings, plan].join("\n"),
      told: ["9:1 “存在的不足和原因”排在“第一责任人履职情况”之后，与规定列举的次序不同"],
      fixed: [measures, shortcomings, leadership, plan].join("\n"),
    },
    {
      draft: [leadership, measures, shortcomings, `${plan}${note}`].join("\n"),
      told: ["5:1 “主要举措和成效”排在“第一责任人履职情况”之后，与规定列举的次序不同"],
      fixed: [measures, shortcomings, leadership, `${plan}${note}`].join("\n"),
    },
    {
      draft: ["引言。\n", plan, `<!-- report-part: measures -->\n\n## 强化引领\n\n甲。\n${note}`].join("\n"),
      told: ["9:1 “强化引领”排在“2025年主要安排”之后，与规定列举的次序不同"],
      fixed: `引言。\n\n<!-- report-part: measures -->\n\n## 强化引领\n\n甲。\n\n${plan}${note}`,
    },
    {
      // what is no part has no place in the order: nothing is moved
      draft: [plan, "## 有关建议\n\n戊。\n", measures].join("\n"),
      told: ["9:1 “主要举措和成效”排在“2025年主要安排”之后，与规定列举的次序不同"],
    },
  ],
});
