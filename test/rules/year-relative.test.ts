import { yearRelative } from "../../src/rules/year-relative.js";
import { testRule } from "./test-rule.js";

const SIGNED =
  "---\ntitle: 示例街道2024年法治政府建设年度报告\nissuer: 示例街道办事处\nyear: 2024\ndate: 2025-01-10\n---\n";

testRule(yearRelative, {
  valid: [
    "2024年以来，立案3件。\n",
    "书面说明年度预算执行情况。\n", // 说明 + 年度
    "失去年审资格的停用。\n", // 失去 + 年审
    "开放至今年均接待600人。\n", // 至今 + 年均
    "学习《去年总结今年怎么办》一文。\n", // the name of a paper
    "居民说：“今年好多了。”\n", // a quotation
    "本年度立案3件。\n", // 本年度 is left alone
    "具有证明年限的材料。\n", // 证明 + 年限
  ],
  invalid: [
    { draft: `${SIGNED}去年以来，立案3件。\n`, told: ["7:1 “去年”过后再读就不明了，宜写明年份"] },
    {
      draft: `${SIGNED}比去年增加2件。\n`,
      told: ["7:2 “去年”过后再读就不明了，宜写“2023年”"],
      fixed: `${SIGNED}比2023年增加2件。\n`,
    },
    { draft: "今年立案3件。\n", told: ["1:1 “今年”过后再读就不明了，宜写“2024年”"], fixed: "2024年立案3件。\n" },
    { draft: "较去年增加2件。\n", told: ["1:2 “去年”过后再读就不明了，宜写“2023年”"], fixed: "较2023年增加2件。\n" },
    {
      draft: "拟于明年6月完成。\n",
      told: ["1:3 “明年”过后再读就不明了，宜写“2025年”"],
      fixed: "拟于2025年6月完成。\n",
    },
    { draft: "## 2025年主要安排\n\n今年，新建阵地2处。\n", told: ["3:1 “今年”过后再读就不明了，宜写明年份"] },
    {
      draft: "### 今年重点\n\n立案3件。\n",
      told: ["1:5 “今年”过后再读就不明了，宜写“2024年”"],
      fixed: "### 2024年重点\n\n立案3件。\n",
    },
  ],
});
