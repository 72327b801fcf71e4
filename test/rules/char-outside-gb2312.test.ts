import { charOutsideGb2312 } from "../../src/rules/char-outside-gb2312.js";
import { testRule } from "./test-rule.js";

testRule(charOutsideGb2312, {
  valid: [
    "前村社区开展宣传。\n",
    "二〇二四年，人々。\n",
    "法治、治理、噪声。\n",
    "⼯作。\n",
    "`邨`\n",
    "ABC，。“”……—·\n",
  ],
  invalid: [
    {
      draft: "大垟社区、大垟村。\n",
      told: ["1:2 “垟”（U+579F）不在GB 2312里，有的公文字体没有这个字"],
    },
    {
      draft: "金硚社区。\n",
      told: ["1:2 “硚”（U+785A）不在GB 2312里，有的公文字体没有这个字"],
    },
    {
      draft: "漈下社区与邨前社区。\n",
      told: [
        "1:1 “漈”（U+6F08）不在GB 2312里，有的公文字体没有这个字",
        "1:6 “邨”（U+90A8）不在GB 2312里，有的公文字体没有这个字",
      ],
    },
    {
      draft: "𠮷祥社区。\n",
      told: ["1:1 “𠮷”（U+20BB7）不在GB 2312里，有的公文字体没有这个字"],
    },
    {
      draft: "---\ntitle: 双环邨街道2024年法治政府建设情况报告\nissuer: 双环邨街道办事处\nyear: 2024\n---\n",
      told: ["2:10 “邨”（U+90A8）不在GB 2312里，有的公文字体没有这个字"],
    },
  ],
});
