import { quoteAscii } from "../../src/rules/quote-ascii.js";
import { testRule } from "./test-rule.js";

testRule(quoteAscii, {
  valid: [
    "落实“三重一大”要求。\n",
    "编印Residents' Guide手册。\n",
    "使用12寸屏幕。\n",
    '`"甲"`\n',
    "“Rule of Law”和‘甲’。\n",
    "It's “甲”。\n",
  ],
  invalid: [
    {
      draft: '落实"三重一大"要求。\n',
      told: ['1:3 直引号"三重一大"应为弯引号“三重一大”'],
      fixed: "落实“三重一大”要求。\n",
    },
    {
      draft: '推行"甲"和"乙"。\n',
      told: ['1:3 直引号"甲"应为弯引号“甲”', '1:7 直引号"乙"应为弯引号“乙”'],
      fixed: "推行“甲”和“乙”。\n",
    },
    {
      draft: "打造'法润'品牌。\n",
      told: ["1:3 直引号'法润'应为弯引号“法润”"],
      fixed: "打造“法润”品牌。\n",
    },
    {
      draft: "提出\"把'小案'办好\"。\n",
      told: ["1:3 直引号\"把'小案'办好\"应为弯引号“把'小案'办好”", "1:5 直引号'小案'应为弯引号‘小案’"],
      fixed: "提出“把‘小案’办好”。\n",
    },
    {
      draft: '落实"三重一大要求。\n',
      told: ['1:3 “落实"三重一大要”里的直引号不成对'],
    },
    {
      draft: '设置"Legal Aid"标牌。\n',
      told: ['1:3 直引号"Legal Aid"应为弯引号“Legal Aid”'],
      fixed: "设置“Legal Aid”标牌。\n",
    },
    {
      draft: "推行＂甲＂。\n",
      told: ["1:3 直引号＂甲＂应为弯引号“甲”"],
      fixed: "推行“甲”。\n",
    },
  ],
});
