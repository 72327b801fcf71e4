import { mdIndentedCode } from "../../src/rules/md-indented-code.js";
import { testRule } from "./test-rule.js";

testRule(mdIndentedCode, {
  valid: ["健全制度。\n", "　　健全制度。\n", "   健全制度。\n", "1. 甲。\n\n    乙。\n", "甲。\n    乙。\n"],
  invalid: [
    {
      draft: "    健全制度。\n",
      told: ["1:1 “健全制度。”前面有四个以上空格，被当作代码；请删去空格，首行缩进由程序编排"],
      fixed: "健全制度。\n",
    },
    {
      draft: "甲。\n\n      一、主要举措\n\t健全**制度**。\n\n    完善机制。\n",
      told: ["3:1 “一、主要举措”前面有四个以上空格，被当作代码；请删去空格，首行缩进由程序编排"],
      fixed: "甲。\n\n一、主要举措\n\n健全**制度**。\n\n完善机制。\n",
    },
    {
      draft: ">     引文\n",
      told: ["1:1 “引文”前面有四个以上空格，被当作代码；请删去空格，首行缩进由程序编排"],
    },
  ],
});
