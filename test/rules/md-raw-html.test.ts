import { mdRawHtml } from "../../src/rules/md-raw-html.js";
import { testRule } from "./test-rule.js";

testRule(mdRawHtml, {
  valid: [
    "<!-- 待核 -->\n\n甲<!-- 乙 -->丙。\n",
    "落实<纲要>要求，占比<5%且>3%。\n",
    "网址：<https://www.shili.example>\n",
    "`<b>`\n",
    "\\<b>甲\\</b>\n",
  ],
  invalid: [
    {
      draft: "全年<b>没有发生</b>纠错案件。\n",
      told: ["1:3 网页标签“<b>”不起作用，文字会保留；请删去标签"],
      fixed: "全年没有发生纠错案件。\n",
    },
    {
      draft: "先亮身份<br>再说来意</p>\n",
      told: [
        "1:5 网页标签“<br>”不起作用，文字会保留；请删去标签",
        "1:13 网页标签“</p>”不起作用，文字会保留；请删去标签",
      ],
      fixed: "先亮身份\\\n再说来意\n",
    },
    {
      draft: "<div align=center>\n\n甲。\n\n</div>\n",
      told: ["1:1 网页标签“<div align=center>”不起作用，文字会保留；请删去标签"],
    },
    { draft: "甲。\n\n<!-- 待核\n\n乙。\n", told: ["3:1 (error) 注释“<!--”没有用“-->”结束，后面的内容都不会印出来"] },
  ],
});
