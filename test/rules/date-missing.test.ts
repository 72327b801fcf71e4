import { dateMissing } from "../../src/rules/date-missing.js";
import { testRule } from "./test-rule.js";

testRule(dateMissing, {
  valid: [
    "---\nyear: 2024\ndate: 2025-01-10\n---\n",
    "---\nyear: 2022\ndate: 2022-12\n---\n", // a prior year without a day
    "---\nyear: 2024\ndate: 一月十日\n---\n", // schema speaks
    "---\nyear: [2024\n---\n", // front-matter-syntax speaks
  ],
  invalid: [
    { draft: "---\nyear: 2024\n---\n", told: ["1:1 没有成文日期，请加一行date，例如“date: 2025-01-10”"] },
    {
      draft: "---\nyear: 2024\npublish: {source: 示例}\n---\n\n正文。\n",
      told: ["1:1 没有成文日期，请加一行date，例如“date: 2025-01-10”"],
    },
    { draft: "---\nyear: 2021\n---\n", told: ["1:1 没有成文日期，请加一行date，例如“date: 2022-01-10”"] },
    { draft: "---\nDate: 2025-01-10\n---\n", told: ["1:1 没有成文日期，请加一行date，例如“date: 2025-01-10”"] },
  ],
});
