import { linkNowhere } from "../../src/rules/link-nowhere.js";
import { testRule } from "./test-rule.js";

const parts =
  "\n\n## 主要举措和成效\n\n### 依法履职\n\n#### 厘清职责。\n\n甲。\n\n##### 公开\n\n乙。\n\n## 有关建议\n\n丙。\n";

testRule(linkNowhere, {
  valid: [
    `[第一部分](#part-measures)${parts}`,
    `[履职](#s-1-1)和[公开](#s-1-1-1-1)${parts}`,
    `[建议](#part-2)${parts}`,
    "---\nattachments:\n  - title: 目录\n---\n\n[附件](#attachment-1)\n",
    `[网站](https://www.shili.example/#top)${parts}`,
  ],
  invalid: [
    { draft: `[安排](#part-plan)${parts}`, told: ["1:6 链接“#part-plan”没有指向任何标题"] },
    { draft: `[履职](#s-1-2)${parts}`, told: ["1:6 链接“#s-1-2”没有指向任何标题，是不是“#s-1-1”"] },
    { draft: `[职责](#s-1-1-1)${parts}`, told: ["1:6 链接“#s-1-1-1”没有指向任何标题，是不是“#s-1-1”"] }, // run-in
    {
      draft: `[举措][甲]\n\n[甲]: #part-mesures${parts}`,
      told: ["3:6 链接“#part-mesures”没有指向任何标题，是不是“#part-measures”"],
    },
  ],
});
