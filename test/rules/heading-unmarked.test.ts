import { headingUnmarked } from "../../src/rules/heading-unmarked.js";
import { testRule } from "./test-rule.js";

testRule(headingUnmarked, {
  valid: [
    "## 主要举措和成效\n\n一是健全制度。二是强化监督。\n",
    "## 主要举措和成效\n\n一、健全制度，开展活动12场，群众满意度不断提高。\n", // a sentence
    "## 主要举措和成效\n\n（一）道路改造\n\n（二）供水改造\n\n（三）校舍改造\n\n以上均已完成。\n\n## 不足\n", // a list
    "## 主要举措和成效\n\n1. 健全制度\n\n2. 强化监督\n",
    "依法履职。\n\n下一步加强培训。\n",
    "（一）健全制度\n\n正文。\n", // no 一、 anywhere: structure-unrecognised and part-missing speak
  ],
  invalid: [
    {
      draft:
        "引言。\n\n一、主要举措和成效\n\n（一）健全制度\n\n正文。\n\n1.抓住“关键少数”\n\n正文。\n\n二、存在的不足和原因：\n\n正文。\n",
      told: [
        "3:1 “一、主要举措和成效”像是标题，应写成“## 主要举措和成效”",
        "5:1 “（一）健全制度”像是标题，应写成“### 健全制度”",
        "9:1 “1.抓住“关键少数””像是标题，应写成“#### 抓住“关键少数””",
        "13:1 “二、存在的不足和原因：”像是标题，应写成“## 存在的不足和原因：”",
      ],
      fixed:
        "引言。\n\n## 主要举措和成效\n\n### 健全制度\n\n正文。\n\n#### 抓住“关键少数”\n\n正文。\n\n## 存在的不足和原因：\n\n正文。\n",
    },
    {
      // no blank lines, blanks of two sorts, bold, a number that Markdown takes for a list
      draft: "　　一、主要举措\n　　正文一句。\n    **（1）窗口服务**\n正文。\n\n1. 便民利企\n\n正文。\n",
      told: [
        "1:3 “一、主要举措”像是标题，应写成“## 主要举措”",
        "3:5 “**（1）窗口服务**”像是标题，应写成“##### 窗口服务”",
        "6:1 “1. 便民利企”像是标题，应写成“#### 便民利企”",
      ],
      fixed: "## 主要举措\n　　正文一句。\n##### 窗口服务\n正文。\n\n#### 便民利企\n\n正文。\n",
    },
    {
      draft: "## 主要举措和成效\n\n正文。\n\n二、存在的不足\n\n正文。\n",
      told: ["5:1 (warning) “二、存在的不足”像是标题，应写成“## 存在的不足”"],
      fixed: "## 主要举措和成效\n\n正文。\n\n## 存在的不足\n\n正文。\n",
    },
  ],
});
