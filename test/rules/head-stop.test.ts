import { headStop } from "../../src/rules/head-stop.js";
import { testRule } from "./test-rule.js";

testRule(headStop, {
  valid: [
    "## 主要举措和成效\n\n#### 坚持依法决策。\n\n健全制度。\n", // run-in
    "### 抓住“关键少数”\n\n甲。\n",
    "### 办好“民生小事”！\n\n甲。\n",
    "## 主要举措和成效\n\n正文以句号结尾。\n",
    "### 落实《条例（试行）》\n\n甲。\n",
  ],
  invalid: [
    {
      draft: "## 主要举措和成效。\n\n甲。\n",
      told: ["1:11 标题“主要举措和成效。”末尾不用“。”"],
      fixed: "## 主要举措和成效\n\n甲。\n",
    },
    {
      draft: "### 坚持依法决策。\n\n- 甲\n",
      told: ["1:11 标题“坚持依法决策。”末尾不用“。”"],
      fixed: "### 坚持依法决策\n\n- 甲\n",
    },
    {
      draft: "### 健全制度；\n\n甲。\n\n#### 强化监督:\n\n乙。\n",
      told: ["1:9 标题“健全制度；”末尾不用“；”", "5:10 标题“强化监督:”末尾不用“:”"],
      fixed: "### 健全制度\n\n甲。\n\n#### 强化监督\n\n乙。\n",
    },
  ],
});
