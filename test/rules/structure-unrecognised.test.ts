import { structureUnrecognised } from "../../src/rules/structure-unrecognised.js";
import { testRule } from "./test-rule.js";

testRule(structureUnrecognised, {
  valid: [
    "## 存在的不足\n\n存在培训不足的问题。\n\n下一步增加培训。\n",
    "一、存在的不足\n\n存在培训不足的问题。\n\n下一步增加培训。\n", // heading-unmarked speaks
    "依法履职，没有发生问题。\n",
    "存在培训不足的问题。\n", // no plan
    "下一步增加培训。\n",
  ],
  invalid: [
    {
      draft: "引言。\n\n存在培训不足的问题。\n\n下一步增加培训。\n",
      told: ["1:1 没有一个“##”标题，看不出报告的各个部分；请在每个部分前面加一行“## 标题”"],
    },
    {
      draft: "<!-- 初稿 -->\n\n### 情况\n\n工作中还存在短板。下一年，增加培训。\n",
      told: ["3:1 没有一个“##”标题，看不出报告的各个部分；请在每个部分前面加一行“## 标题”"],
    },
    {
      draft: "---\nyear: 2017\n---\n\n问题依然存在。下步增加培训。\n",
      told: ["5:1 (warning) 没有一个“##”标题，看不出报告的各个部分；请在每个部分前面加一行“## 标题”"],
    },
  ],
});
