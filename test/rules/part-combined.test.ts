import { partCombined } from "../../src/rules/part-combined.js";
import { testRule } from "./test-rule.js";

testRule(partCombined, {
  valid: [
    "## 存在的问题和改进措施\n\n甲。\n\n## 2025年主要安排\n\n乙。\n",
    "## 存在的不足和原因\n\n甲。\n",
    "## 党政主要负责人述法情况和存在的问题\n\n甲。\n", // AR-42: part 3 is tested first
    "## 主要举措和成效\n\n### 问题整改和下一步安排\n\n甲。\n",
  ],
  invalid: [
    {
      draft: "## 存在问题与下一步整改措施\n\n甲。\n",
      told: ["1:4 “存在问题与下一步整改措施”把“存在的不足和原因”和“下一年度主要安排”合成了一个部分，宜分开写"],
    },
    {
      draft: "## 2024年的不足和2025年的打算\n\n甲。\n",
      told: ["1:4 “2024年的不足和2025年的打算”把“存在的不足和原因”和“下一年度主要安排”合成了一个部分，宜分开写"],
    },
    {
      draft: "<!-- report-part: measures, leadership -->\n\n## 工作情况\n\n甲。\n",
      told: [
        "3:4 “工作情况”把“主要举措和成效”和“党政主要负责人履行推进法治建设第一责任人职责情况”合成了一个部分，宜分开写",
      ],
    },
  ],
});
