import { dateLate } from "../../src/rules/date-late.js";
import { testRule } from "./test-rule.js";

const draft = (year: number, lines: string) => `---\nyear: ${year}\n${lines}\n---\n`;

testRule(dateLate, {
  valid: [
    draft(2024, "date: 2025-03-01"),
    draft(2024, "date: 2025-03"), // no day known
    draft(2024, "level: province\ndate: 2025-04-01"),
    draft(2018, "date: 2019-03-31"), // first quarter
    draft(2024, "publish: {publishedAt: 2025-03-31 23:59}"),
    "---\ndate: 2025-05-01\n---\n", // schema asks for the year
  ],
  invalid: [
    { draft: draft(2024, "date: 2025-03-02"), told: ["3:7 成文日期2025年3月2日晚于报送期限2025年3月1日"] },
    {
      draft: draft(2024, "level: province\ndate: 2025-04-02"),
      told: ["4:7 成文日期2025年4月2日晚于报送期限2025年4月1日"],
    },
    { draft: draft(2017, "date: 2018-04"), told: ["3:7 成文日期2018年4月晚于报送期限2018年3月31日"] },
    {
      draft: draft(2024, "date: 2025-02-10\npublish:\n  publishedAt: 2025-04-01 09:00"),
      told: ["5:16 发布时间2025年4月1日晚于公开期限2025年3月31日"],
    },
  ],
});
