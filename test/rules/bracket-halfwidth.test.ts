import { bracketHalfwidth } from "../../src/rules/bracket-halfwidth.js";
import { testRule } from "./test-rule.js";

testRule(bracketHalfwidth, {
  valid: [
    "落实《纲要（2021—2025年）》。\n",
    "(一)加强学习。(二)强化监督。\n",
    "## (一)加强学习\n\n甲。\n",
    "编印“Legal Aid (Civil) Guide”手册。\n",
    "落实云法办(2024)6号文件。\n",
    "`f(甲)`\n",
  ],
  invalid: [
    {
      draft: "专班(含司法所)共9名。\n",
      told: ["1:3 “(含司法所)”的括号应为全角“（）”"],
      fixed: "专班（含司法所）共9名。\n",
    },
    {
      draft: "审核合同36份(含5份)。\n",
      told: ["1:8 “(含5份)”的括号应为全角“（）”"],
      fixed: "审核合同36份（含5份）。\n",
    },
    {
      draft: "行政处罚法(2021年修订)。\n",
      told: ["1:6 “(2021年修订)”的括号应为全角“（）”"],
      fixed: "行政处罚法（2021年修订）。\n",
    },
    {
      draft: "甲（乙)丙(丁）。\n",
      told: ["1:2 “（乙)”的括号应为全角“（）”", "1:6 “(丁）”的括号应为全角“（）”"],
      fixed: "甲（乙）丙（丁）。\n",
    },
    {
      draft: "甲(乙(丙)丁)。\n",
      told: ["1:2 “(乙(丙)丁)”的括号应为全角“（）”", "1:4 “(丙)”的括号应为全角“（）”"],
      fixed: "甲（乙（丙）丁）。\n",
    },
    {
      draft: "依照第(三)项规定。\n",
      told: ["1:4 “(三)”的括号应为全角“（）”"],
      fixed: "依照第（三）项规定。\n",
    },
    {
      draft: "推行法治(Rule of Law)讲座。\n",
      told: ["1:5 “(Rule of Law)”的括号应为全角“（）”"],
      fixed: "推行法治（Rule of Law）讲座。\n",
    },
  ],
});
