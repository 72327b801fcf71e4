import { headingDepth } from "../../src/rules/heading-depth.js";
import { testRule } from "./test-rule.js";

testRule(headingDepth, {
  valid: ["##### 公示在先\n", "#######公示在先\n", "“######”不是标题。\n", "\\###### 公示在先\n"],
  invalid: [
    {
      draft: "###### 公示在先\n",
      told: ["1:1 “###### 公示在先”是第五级标题，公文只有四级，应写“#####”"],
      fixed: "##### 公示在先\n",
    },
    {
      draft: "## 举措\n\n######　全角空格\n\n###### 记录在案。\n\n甲。\n",
      told: ["5:1 “###### 记录在案。”是第五级标题，公文只有四级，应写“#####”"],
      fixed: "## 举措\n\n######　全角空格\n\n##### 记录在案。\n\n甲。\n",
    },
    {
      draft: "> ###### 引文\n",
      told: ["1:3 “###### 引文”是第五级标题，公文只有四级，应写“#####”"],
      fixed: "> ##### 引文\n",
    },
  ],
});
