import { dateOrder } from "../../src/rules/date-order.js";
import { testRule } from "./test-rule.js";

const draft = (date: string, published: string) =>
  `---\nyear: 2024\ndate: ${date}\npublish:\n  publishedAt: ${published}\n---\n`;

testRule(dateOrder, {
  valid: [
    draft("2025-01-10", "2025-03-20 09:00"),
    draft("2025-01-10", "2025-01-10"),
    draft("2025-01", "2025-01-02 09:00"), // same month, no day known
    "---\nyear: 2024\ndate: 2025-01-10\n---\n",
    "---\nyear: 2024\npublish: {publishedAt: 2025-01-10}\n---\n",
  ],
  invalid: [
    { draft: draft("2025-03-26", "2025-03-18 09:00"), told: ["3:7 发布时间2025年3月18日早于成文日期2025年3月26日"] },
    { draft: draft("2025-01-10", "2025-01-09 09:00"), told: ["5:16 发布时间2025年1月9日早于成文日期2025年1月10日"] },
    { draft: draft("2025-02", "2025-01-31"), told: ["5:16 发布时间2025年1月31日早于成文日期2025年2月"] },
    { draft: draft("2026-01-03", "2025-03-01 08:30"), told: ["3:7 发布时间2025年3月1日早于成文日期2026年1月3日"] },
  ],
});
