import { mdH1 } from "../../src/rules/md-h1.js";
import { testRule } from "./test-rule.js";

testRule(mdH1, {
  valid: ["## 主要举措和成效\n", "#主要举措\n", "\\# 主要举措\n", "主要举措\n===\n", "第#1号\n"],
  invalid: [
    {
      draft: "# 主要举措和成效\n\n甲。\n",
      told: ["1:1 “# 主要举措和成效”只有一个“#”，一级标题要写“##”"],
      fixed: "## 主要举措和成效\n\n甲。\n",
    },
    {
      draft: "---\ntitle: 示例街道|2024年报告\n---\n\n# 示例街道2024年报告\n\n甲。\n",
      told: ["5:1 标题“示例街道2024年报告”已经写在前言信息里，正文不再写"],
      fixed: "---\ntitle: 示例街道|2024年报告\n---\n\n\n\n甲。\n",
    },
    { draft: "> # 引文 #\n", told: ["1:3 “# 引文”只有一个“#”，一级标题要写“##”"], fixed: "> ## 引文 #\n" },
  ],
});
