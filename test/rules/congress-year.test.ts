import { congressYear } from "../../src/rules/congress-year.js";
import { testRule } from "./test-rule.js";

const draft = (year: number, body: string, more = "") => `---\nyear: ${year}\n${more}---\n\n${body}\n`;

testRule(congressYear, {
  valid: [
    draft(2022, "贯彻党的二十大精神。"),
    draft(2021, "贯彻党的十九大和十九届二中、三中、四中、五中、六中全会精神。"),
    draft(2017, "贯彻十九届二中全会精神。", "date: 2018-02-01\n"), // known when it was written
    draft(2024, "## 2025年主要安排\n\n迎接党的二十届四中全会召开。"), // the plan looks ahead
    draft(2021, "以实际行动迎接党的二十大胜利召开，喜迎二十大。"),
    draft(2024, "二十届人大代表、二十大件、第二十届中学生运动会。"),
    draft(2030, "贯彻党的二十二大和二十届六中全会精神。"), // not known here
    draft(2024, "第二十一届运动会、二十一届中学生运动会、二十大精神。"),
  ],
  invalid: [
    {
      draft: draft(2024, "贯彻党的二十一大精神。", "date: 2025-01-20\n"),
      told: ["6:3 “党的二十一大”在2025年1月还没有召开，不应出现在这份报告里"],
    },
    {
      draft: draft(2024, "贯彻党的二十届六中全会精神。"),
      told: ["5:8 “二十届六中全会”在2024年12月还没有召开，不应出现在这份报告里"],
    },
    {
      draft: draft(2021, "贯彻党的二十大精神。"),
      told: ["5:3 “党的二十大”2022年10月才召开，不应出现在这份报告里"],
    },
    {
      draft: draft(2023, "## 主要举措和成效\n\n贯彻党的二十届二中、三中全会精神。", "date: 2024-01-20\n"),
      told: ["8:11 “二十届三中全会”2024年7月才召开，不应出现在这份报告里"],
    },
    {
      draft: draft(2020, "## 学习十九届六中全会的举措\n\n甲。"),
      told: ["5:9 “十九届六中全会”2021年11月才召开，不应出现在这份报告里"],
    },
  ],
});
