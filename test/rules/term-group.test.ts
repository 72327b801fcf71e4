import { termGroup } from "../../src/rules/term-group.js";
import { testRule } from "./test-rule.js";

testRule(termGroup, {
  valid: [
    "理论学习中心组学法4次。\n",
    "中心组学习4次。\n", // short, not wrong
    "理论中心承办讲座。\n", // 理论中心
    "学习《理论中心组学习办法》。\n", // the name of a paper
    "> 理论中心组\n", // a quotation
    "加强党委理论学习组织工作。\n",
  ],
  invalid: [
    {
      draft: "党委理论中心组学法4次。\n",
      told: ["1:3 “理论中心组”应为“理论学习中心组”"],
      fixed: "党委理论学习中心组学法4次。\n",
    },
    {
      draft: "理论中心组成员述法。\n",
      told: ["1:1 “理论中心组”应为“理论学习中心组”"],
      fixed: "理论学习中心组成员述法。\n",
    },
    {
      draft: "### 抓实理论中心组学习\n\n学法4次。\n",
      told: ["1:7 “理论中心组”应为“理论学习中心组”"],
      fixed: "### 抓实理论学习中心组学习\n\n学法4次。\n",
    },
    {
      draft: "列入理论中心组计划。\n",
      told: ["1:3 “理论中心组”应为“理论学习中心组”"],
      fixed: "列入理论学习中心组计划。\n",
    },
  ],
});
