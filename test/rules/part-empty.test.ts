import { partEmpty } from "../../src/rules/part-empty.js";
import { testRule } from "./test-rule.js";

testRule(partEmpty, {
  valid: [
    "## 主要举措和成效\n\n### 依法履职\n\n健全制度。\n",
    "## 主要举措和成效\n\n| 领域 | 件数 |\n| --- | --- |\n| 城管 | 12 |\n",
    "## 主要举措和成效\n\n![柱状图：一季度86件](tu.png)\n",
    "## 强化执法举措\n\n## 普法宣传做法\n\n开展活动。\n", // two headings of one kind, one part
    "## 主要举措和成效\n\n健全制度\n---\n\n甲。\n", // md-setext speaks
    "## 有关建议\n", // no part of the report: part-unknown speaks
    "## 其他需要报告的情况\n\n无。\n",
  ],
  invalid: [
    {
      draft: "## 主要举措和成效\n\n## 存在的不足和原因\n\n受编制所限。\n",
      told: ["1:1 “主要举措和成效”下面没有内容"],
    },
    { draft: "## 主要举措和成效\n", told: ["1:1 “主要举措和成效”下面没有内容"] },
    {
      draft: "## 主要举措和成效\n\n健全制度。\n\n## 2025年主要安排\n\n<!-- 待补 -->\n",
      told: ["5:1 “2025年主要安排”下面没有内容"],
    },
    { draft: "## 存在的不足和原因\n\n### 执法力量\n", told: ["1:1 “存在的不足和原因”下面没有内容"] },
    {
      draft: "## 其他需要报告的情况\n",
      told: ["1:1 (warning) “其他需要报告的情况”下面没有内容；没有其他情况时，不写这个标题"],
    },
  ],
});
