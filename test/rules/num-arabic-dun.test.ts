import { numArabicDun } from "../../src/rules/num-arabic-dun.js";
import { testRule } from "./test-rule.js";

testRule(numArabicDun, {
  valid: [
    "2.更新清单。\n",
    "走访1、2、3号楼的住户。\n", // figures in a list
    "3、9月集中公示。\n", // months
    "2、三层为调解室。\n", // floors
    "包括：1、2号窗口。\n", // a list behind a colon
    "1.5万件事项全部办结。\n", // a decimal
    "### 1、规范执法\n\n立案3件。\n", // heading-ordinal looks after headings
    "详见附件1、附件2。\n", // not where an ordinal stands
  ],
  invalid: [
    { draft: "1、梳理职权。共九类。\n", told: ["1:1 序号“1、”应写作“1.”"], fixed: "1.梳理职权。共九类。\n" },
    { draft: "1、 梳理职权。共九类。\n", told: ["1:1 序号“1、”应写作“1.”"], fixed: "1. 梳理职权。共九类。\n" },
    {
      draft: "做到两点：1、公开职权；2、公开流程。\n",
      told: ["1:6 序号“1、”应写作“1.”", "1:13 序号“2、”应写作“2.”"],
      fixed: "做到两点：1.公开职权；2.公开流程。\n",
    },
    { draft: "> 3、按期答复。\n", told: ["1:3 序号“3、”应写作“3.”"], fixed: "> 3.按期答复。\n" },
    {
      draft: "1.甲事项。\n\n12、乙事项。\n",
      told: ["3:1 序号“12、”应写作“12.”"],
      fixed: "1.甲事项。\n\n12.乙事项。\n",
    },
  ],
});
