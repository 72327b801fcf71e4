import { ellipsisForm } from "../../src/rules/ellipsis-form.js";
import { testRule } from "./test-rule.js";

testRule(ellipsisForm, {
  valid: ["讲得清……\n", "甲…………\n", "wait...now\n", "| 甲 |\n| --- |\n| … |\n", "3.5、1.2.3。\n", "`甲...`\n"],
  invalid: [
    {
      draft: "处罚法...共24讲。\n",
      told: ["1:4 “处罚法...共24讲”里的省略号应为“……”"],
      fixed: "处罚法……共24讲。\n",
    },
    {
      draft: "折扇。。。深受欢迎。\n",
      told: ["1:3 “折扇。。。深受欢迎”里的省略号应为“……”"],
      fixed: "折扇……深受欢迎。\n",
    },
    {
      draft: "签发.....每环。\n",
      told: ["1:3 “签发.....每环。”里的省略号应为“……”"],
      fixed: "签发……每环。\n",
    },
    {
      draft: "讲得清…”\n",
      told: ["1:4 “讲得清…””里的省略号应为“……”"],
      fixed: "讲得清……”\n",
    },
    {
      draft: "甲………乙。\n",
      told: ["1:2 “甲………乙。”里的省略号应为“……”"],
      fixed: "甲……乙。\n",
    },
    {
      draft: "甲...\n",
      told: ["1:2 “甲...”里的省略号应为“……”"],
      fixed: "甲……\n",
    },
  ],
});
