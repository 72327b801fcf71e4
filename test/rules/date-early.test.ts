import { dateEarly } from "../../src/rules/date-early.js";
import { testRule } from "./test-rule.js";

const draft = (date: string) => `---\nyear: 2024\ndate: ${date}\n---\n`;

testRule(dateEarly, {
  valid: [
    draft("2025-01-01"),
    draft("2025-01"),
    draft("2026-01-10"),
    "---\ndate: 2024-06-01\n---\n",
    "---\nyear: 2024\n---\n",
  ],
  invalid: [
    { draft: draft("2024-11-30"), told: ["3:7 成文日期2024年11月30日在2024年结束之前，数据还不完整"] },
    { draft: draft("2023-02-01"), told: ["3:7 成文日期2023年2月1日在2024年结束之前，数据还不完整"] },
    { draft: draft("2024-12-01"), told: ["3:7 (info) 成文日期2024年12月1日在2024年结束之前，数据还不完整"] },
    { draft: draft("2024-12"), told: ["3:7 (info) 成文日期2024年12月在2024年结束之前，数据还不完整"] },
  ],
});
