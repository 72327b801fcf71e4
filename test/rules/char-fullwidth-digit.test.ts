import { charFullwidthDigit } from "../../src/rules/char-fullwidth-digit.js";
import { testRule } from "./test-rule.js";

testRule(charFullwidthDigit, {
  valid: ["2024年3月。\n", "①②③。\n", "Ａ类、Ｂ类。\n", "`１２`\n", "第一、第二。\n"],
  invalid: [
    {
      draft: "２０２４年。\n",
      told: ["1:1 全角数字“２０２４”应为“2024”"],
      fixed: "2024年。\n",
    },
    {
      draft: "庭审３次，审核１８份。\n",
      told: ["1:3 全角数字“３”应为“3”", "1:8 全角数字“１８”应为“18”"],
      fixed: "庭审3次，审核18份。\n",
    },
    {
      draft: "占９６%。\n",
      told: ["1:2 全角数字“９６”应为“96”"],
      fixed: "占96%。\n",
    },
    {
      draft: "增长３．５倍。\n",
      told: ["1:3 全角数字“３．５”应为“3.5”"],
      fixed: "增长3.5倍。\n",
    },
    {
      draft: "１. 甲。\n",
      told: ["1:1 全角数字“１”应为“1”"],
    },
    {
      draft: "20２４年。\n",
      told: ["1:3 全角数字“２４”应为“24”"],
      fixed: "2024年。\n",
    },
  ],
});
