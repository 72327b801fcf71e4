import { dashForm } from "../../src/rules/dash-form.js";
import { testRule } from "./test-rule.js";

testRule(dashForm, {
  valid: ["载体——剧场。\n", "青禾—云岭专线。\n", "a--b。\n", "2020--2025年。\n", "`甲--乙`\n", "3--5年。\n"],
  invalid: [
    {
      draft: "载体--剧场。\n",
      told: ["1:3 “载体--剧场。”里的破折号应为“——”"],
      fixed: "载体——剧场。\n",
    },
    {
      draft: "驿站--“小站”。\n",
      told: ["1:3 “驿站--“小站””里的破折号应为“——”"],
      fixed: "驿站——“小站”。\n",
    },
    {
      draft: "甲－－乙。\n",
      told: ["1:2 “甲－－乙。”里的破折号应为“——”"],
      fixed: "甲——乙。\n",
    },
    {
      draft: "甲---乙。\n",
      told: ["1:2 “甲---乙。”里的破折号应为“——”"],
      fixed: "甲——乙。\n",
    },
    {
      draft: "甲――乙。\n",
      told: ["1:2 “甲――乙。”里的破折号应为“——”"],
      fixed: "甲——乙。\n",
    },
  ],
});
