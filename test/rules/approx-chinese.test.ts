import { approxChinese } from "../../src/rules/approx-chinese.js";
import { testRule } from "./test-rule.js";

testRule(approxChinese, {
  valid: [
    "三四名人员，七八次。\n",
    "第三、四季度。\n",
    "一、二审案件，一、二层。\n",
    "三、四个方面。\n",
    "三、五、七个。\n",
  ],
  invalid: [
    {
      draft: "安排三、四名人员。\n",
      told: ["1:3 “三、四名”是概数，中间不用顿号，写成“三四名”"],
      fixed: "安排三四名人员。\n",
    },
    {
      draft: "往返五、六次。\n",
      told: ["1:3 “五、六次”是概数，中间不用顿号，写成“五六次”"],
      fixed: "往返五六次。\n",
    },
    {
      draft: "上门七、八趟。\n",
      told: ["1:3 “七、八趟”是概数，中间不用顿号，写成“七八趟”"],
      fixed: "上门七八趟。\n",
    },
    {
      draft: "一般两、三天。\n",
      told: ["1:3 “两、三天”是概数，中间不用顿号，写成“两三天”"],
      fixed: "一般两三天。\n",
    },
    {
      draft: "约十五、六个。\n",
      told: ["1:2 “十五、六个”是概数，中间不用顿号，写成“十五六个”"],
      fixed: "约十五六个。\n",
    },
  ],
});
