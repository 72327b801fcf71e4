import { termCourt } from "../../src/rules/term-court.js";
import { testRule } from "./test-rule.js";

testRule(termCourt, {
  valid: [
    "行政机关负责人出庭应诉2次。\n",
    "行政机关依法出庭应诉。\n", // no name
    "行政机关出庭应诉人员培训。\n", // those who appear
    "镇长代表行政机关出庭应诉3次。\n", // 代表
    "负责人出庭应诉率100%。\n",
    "《行政机关出庭应诉办法》\n", // the name of a paper
  ],
  invalid: [
    {
      draft: "行政机关出庭应诉2次。\n",
      told: ["1:1 “行政机关出庭应诉”应为“行政机关负责人出庭应诉”"],
      fixed: "行政机关负责人出庭应诉2次。\n",
    },
    {
      draft: "落实行政机关出庭应诉制度。\n",
      told: ["1:3 “行政机关出庭应诉”应为“行政机关负责人出庭应诉”"],
      fixed: "落实行政机关负责人出庭应诉制度。\n",
    },
    {
      draft: "### 规范行政机关出庭应诉\n\n出庭2次。\n",
      told: ["1:7 “行政机关出庭应诉”应为“行政机关负责人出庭应诉”"],
      fixed: "### 规范行政机关负责人出庭应诉\n\n出庭2次。\n",
    },
    {
      draft: "通报行政机关出庭应诉率。\n",
      told: ["1:3 “行政机关出庭应诉”应为“行政机关负责人出庭应诉”"],
      fixed: "通报行政机关负责人出庭应诉率。\n",
    },
  ],
});
