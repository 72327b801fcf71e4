import { partUnknown } from "../../src/rules/part-unknown.js";
import { testRule } from "./test-rule.js";

const known = "## 存在的不足和原因\n\n由于经费紧张，培训较少。\n";

testRule(partUnknown, {
  valid: [
    known,
    "<!-- report-part：measures -->\n\n<!-- 专题 -->\n\n## 强化引领\n\n甲。\n",
    "<!-- report-part: shortcomings、plan -->\n\n## 努力的空间\n\n甲。\n",
    "## 其他需要报告的情况\n\n甲。\n",
    "## 主要做法\n\n### 有关建议\n\n甲。\n", // only ## opens a part
  ],
  invalid: [
    { draft: `${known}\n## 有关建议\n\n甲。\n`, told: ["5:4 “有关建议”不属于规定的任何一个部分"] },
    {
      draft: `## 强化引领\n\n甲。\n\n## 强化执法\n\n乙。\n\n## 强化普法\n\n丙。\n\n${known}`,
      told: [
        "1:4 “强化引领”看不出属于哪一部分；属于主要举措和成效的，在前面加一行“<!-- report-part: measures -->”",
        "5:4 “强化执法”看不出属于哪一部分；属于主要举措和成效的，在前面加一行“<!-- report-part: measures -->”",
        "9:4 “强化普法”看不出属于哪一部分；属于主要举措和成效的，在前面加一行“<!-- report-part: measures -->”",
      ],
      fixed: `<!-- report-part: measures -->\n\n## 强化引领\n\n甲。\n\n<!-- report-part: measures -->\n\n## 强化执法\n\n乙。\n\n<!-- report-part: measures -->\n\n## 强化普法\n\n丙。\n\n${known}`,
    },
    {
      draft: `<!-- report-part: shortcoming -->\n\n${known}`,
      told: ["1:19 “shortcoming”不是部分的名称，是不是“shortcomings”"],
    },
    {
      draft: `<!-- report-part: 第二部分 -->\n\n${known}`,
      told: ["1:19 “第二部分”不是部分的名称，可以写measures、shortcomings、leadership、plan、other"],
    },
    {
      draft: `<!-- report-part: plan -->\n\n段落。\n\n${known}`,
      told: ["1:1 这行report-part没有起作用：它要写出部分的名称，后面紧接“##”标题"],
    },
  ],
});
