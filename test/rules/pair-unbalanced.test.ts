import { pairUnbalanced } from "../../src/rules/pair-unbalanced.js";
import { testRule } from "./test-rule.js";

testRule(pairUnbalanced, {
  valid: [
    "根据《督察要点》（2021年）“甲”‘乙’【丙】。\n",
    "1）甲；2）乙。\n",
    "“甲。\n\n“乙。”\n",
    "It’s “甲”，Residents’ Guide。\n",
    "落实〔2024]3号。\n",
    "`（`\n",
    "甲（乙)丙。\n",
  ],
  invalid: [
    {
      draft: "根据督察要点》自查。\n",
      told: ["1:7 这个书名号只有后一半：根据督察要点》"],
    },
    {
      draft: "深化“一站式服务。\n",
      told: ["1:3 这个引号只有前一半：“一站式服务"],
    },
    {
      draft: "人员（含兼职2名，共5名。\n",
      told: ["1:3 这个括号只有前一半：（含兼职2名，共5"],
    },
    {
      draft: "学习《条例，参加45人。\n",
      told: ["1:3 这个书名号只有前一半：《条例，参加45人"],
    },
    {
      draft: "开展夜校”活动。\n",
      told: ["1:5 这个引号只有后一半：开展夜校”"],
    },
    {
      draft: "“一站式“服务。\n",
      told: ["1:1 这个引号只有前一半：“一站式“服务", "1:5 这个引号只有前一半：“服务"],
    },
    {
      draft: "（甲“乙）丙。\n",
      told: ["1:3 这个引号只有前一半：“乙）丙"],
    },
    {
      draft: "---\ntitle: 《示例街道2024年法治政府建设情况报告\nissuer: 甲\nyear: 2024\n---\n",
      told: ["2:8 这个书名号只有前一半：《示例街道2024"],
    },
  ],
});
