import { sectionEmpty } from "../../src/rules/section-empty.js";
import { testRule } from "./test-rule.js";

const PART = "## 主要举措和成效\n\n";

testRule(sectionEmpty, {
  valid: [
    `${PART}### 健全制度\n\n修订制度2项。\n`,
    `${PART}### 健全制度\n\n#### 修订制度\n\n修订2项。\n`,
    `${PART}### 健全制度。\n修订制度2项。\n`, // at the start of its paragraph
    `${PART}### 办案情况\n\n| 领域 | 件数 |\n| --- | --- |\n| 城管 | 12 |\n`,
    `${PART}### 办案情况\n\n![柱状图](tu.png)\n`,
    `${PART}### 办案情况\n\n![柱状图](a.png) ![饼图](b.png)\n`,
    `${PART}### 健全制度\n\n1. 修订2项。\n`,
    `${PART}### 健全制度\n\n- 修订2项。\n`,
    `${PART}### 健全制度\n\n> 修订2项。\n`,
    `${PART}### 健全制度\n\n\`\`\`\n修订2项。\n\`\`\`\n`, // md-code speaks
    `${PART}### 健全制度\n\n<div>修订2项。</div>\n`, // md-raw-html speaks
    `${PART}### 健全制度\n\n### 规范执法\n`, // part-empty speaks
    PART,
  ],
  invalid: [
    {
      draft: `${PART}### 健全制度\n\n### 规范执法\n\n开展检查。\n`,
      told: ["3:1 小标题“健全制度”下面没有内容"],
    },
    {
      draft: `${PART}概述。\n\n### 健全制度\n\n<!-- 待补 -->\n\n#### 修订制度\n\n### 规范执法\n`,
      told: ["5:1 小标题“健全制度”下面没有内容", "11:1 小标题“规范执法”下面没有内容"],
    },
    {
      draft: `${PART}### 健全制度\n\n#### 修订制度\n\n#### 清理文件\n\n清理2件。\n`,
      told: ["5:1 小标题“修订制度”下面没有内容"],
    },
    {
      draft: "## 强化执法举措\n\n### 检查\n\n## 普法宣传做法\n\n开展活动。\n", // two headings of one kind, one part
      told: ["3:1 小标题“检查”下面没有内容"],
    },
    { draft: "## 有关建议\n\n### 甲\n", told: ["3:1 小标题“甲”下面没有内容"] },
    { draft: "### 甲\n\n## 主要举措和成效\n\n开展活动。\n", told: ["1:1 小标题“甲”下面没有内容"] },
  ],
});
