import { charInvisible } from "../../src/rules/char-invisible.js";
import { testRule } from "./test-rule.js";

testRule(charInvisible, {
  valid: [
    "编写“Legal Aid”手册。\n",
    "使用👩\u200d⚖️标识。\n",
    "　　甲。\n",
    "`a\u200bb`\n",
    "甲\n乙。\n",
    "\u00a0甲。\n",
  ],
  invalid: [
    {
      draft: "开展\u00a0联合执法9次。\n",
      told: ["1:3 “开展联合执法”里有看不见的字符：不间断空格（U+00A0）"],
      fixed: "开展联合执法9次。\n",
    },
    {
      draft: "法律\u200b顾问\u200b列席。\n",
      told: [
        "1:3 “法律顾问列”里有看不见的字符：零宽空格（U+200B）",
        "1:6 “律顾问列席。”里有看不见的字符：零宽空格（U+200B）",
      ],
      fixed: "法律顾问列席。\n",
    },
    {
      draft: "甲\ufeff乙。\n",
      told: ["1:2 “甲乙。”里有看不见的字符：字节顺序标记（U+FEFF）"],
      fixed: "甲乙。\n",
    },
    {
      draft: "权责\u00ad清单。\n",
      told: ["1:3 “权责清单。”里有看不见的字符：软连字符（U+00AD）"],
      fixed: "权责清单。\n",
    },
    {
      draft: "甲\u2028乙。\n",
      told: ["1:2 “甲乙。”里有看不见的字符：行分隔符（U+2028）"],
      fixed: "甲乙。\n",
    },
    {
      draft: "Legal\u00a0Aid手册。\n",
      told: ["1:6 “egalAid手”里有看不见的字符：不间断空格（U+00A0）"],
      fixed: "Legal Aid手册。\n",
    },
    {
      draft: "甲\ufffc乙。\n",
      told: ["1:2 “甲乙。”里有看不见的字符：对象占位符（U+FFFC）"],
      fixed: "甲乙。\n",
    },
    {
      draft: "甲\b乙。\n",
      told: ["1:2 “甲乙。”里有看不见的字符：不可见字符（U+0008）"],
      fixed: "甲乙。\n",
    },
    {
      draft: "甲\u2009乙。\n",
      told: ["1:2 “甲乙。”里有看不见的字符：特殊宽度的空格（U+2009）"],
      fixed: "甲乙。\n",
    },
  ],
});
