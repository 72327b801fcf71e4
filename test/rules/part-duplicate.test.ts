import { partDuplicate } from "../../src/rules/part-duplicate.js";
import { testRule } from "./test-rule.js";

// lines within a message count the front matter that the harness puts before a body
testRule(partDuplicate, {
  valid: [
    "## 强化执法举措\n\n甲。\n\n## 普法宣传做法\n\n乙。\n",
    "## 存在的问题和改进措施\n\n由于经费紧张，培训较少。\n\n## 2025年主要安排\n\n增加培训。\n", // remedies are no plan
    "## 有关建议\n\n甲。\n\n## 有关说明\n\n乙。\n",
    "## 主要举措和成效\n\n### 存在问题的整改\n\n甲。\n\n## 存在的不足和原因\n\n乙。\n", // only ## opens a part
  ],
  invalid: [
    {
      draft: "## 2025年主要安排\n\n甲。\n\n## 存在的不足\n\n乙。\n\n## 下一步打算\n\n丙。\n",
      told: ["9:1 “下一步打算”与第7行的“2025年主要安排”都是“下一年度主要安排”部分"],
    },
    {
      draft: "## 工作成效\n\n甲。\n\n## 有关建议\n\n乙。\n\n## 主要做法\n\n丙。\n",
      told: ["9:1 “主要做法”与第7行的“工作成效”都是“主要举措和成效”部分"],
    },
    {
      draft:
        "## 存在的不足\n\n甲。\n\n## 工作成效\n\n乙。\n\n<!-- report-part: shortcomings -->\n\n## 努力的空间\n\n丙。\n",
      told: ["11:1 “努力的空间”与第7行的“存在的不足”都是“存在的不足和原因”部分"],
    },
  ],
});
