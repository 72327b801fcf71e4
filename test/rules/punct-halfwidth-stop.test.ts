import { punctHalfwidthStop } from "../../src/rules/punct-halfwidth-stop.js";
import { testRule } from "./test-rule.js";

testRule(punctHalfwidthStop, {
  valid: [
    "升级至3.5版，占12.4%。\n",
    "一.加强学习。\n",
    "（1）.加强学习。\n",
    "见www.a.example。\n",
    "围绕“护苗.2024”开展行动。\n",
    "引进e-sign.cn系统。\n",
    "甲...乙\n",
  ],
  invalid: [
    {
      draft: "建成服务站.全年接待320人次。\n",
      told: ["1:6 “成服务站.全年接待”里的圆点应为句号“。”"],
      fixed: "建成服务站。全年接待320人次。\n",
    },
    {
      draft: "修订规则1部.\n",
      told: ["1:7 “规则1部.”里的圆点应为句号“。”"],
      fixed: "修订规则1部。\n",
    },
    {
      draft: "列席18次.各社区聘请顾问。\n",
      told: ["1:6 “席18次.各社区聘”里的圆点应为句号“。”"],
      fixed: "列席18次。各社区聘请顾问。\n",
    },
    {
      draft: "搭建平台.2022年审核284份。\n",
      told: ["1:5 “搭建平台.2022”里的圆点应为句号“。”"],
      fixed: "搭建平台。2022年审核284份。\n",
    },
    {
      draft: "学习《条例》.街道开展讲座。\n",
      told: ["1:7 “《条例》.街道开展”里的圆点应为句号“。”"],
      fixed: "学习《条例》。街道开展讲座。\n",
    },
  ],
});
