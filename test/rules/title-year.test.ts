import { titleYear } from "../../src/rules/title-year.js";
import { testRule } from "./test-rule.js";

const draft = (title: string, year = 2024) => `---\ntitle: ${title}\nissuer: 示例街道办事处\nyear: ${year}\n---\n`;

testRule(titleYear, {
  valid: [
    draft("示例街道2024年法治政府建设情况报告"),
    draft("示例街道|二〇二四年度法治政府建设情况报告"),
    draft("关于法治政府建设的情况报告"), // no year
    draft("关于2024年法治政府建设情况和2025年安排的报告"),
    draft("示例街道2021—2025年法治政府建设报告"), // a span of years
    "---\ntitle: 示例街道2023年报告\n---\n", // schema asks for the year
  ],
  invalid: [
    {
      draft: `${draft("示例街道2023年法治政府建设情况报告", 2022)}\n## 2023年主要举措和成效\n\n甲。\n\n## 2024年主要安排\n\n乙。\n`,
      told: ["4:7 报告年度（year）写的是2022，标题和各部分的标题写的都是2023年"],
    },
    {
      draft: `${draft("示例街道2025年法治政府建设情况报告")}\n## 2024年主要举措和成效\n\n甲。\n\n## 2025年主要安排\n\n乙。\n`,
      told: ["2:12 标题写的是“2025年”，报告年度（year）写的是2024，两处不一致"],
    },
    {
      draft: draft("示例街道2023年法治政府建设情况报告"),
      told: ["2:12 标题写的是“2023年”，报告年度（year）写的是2024，两处不一致"],
    },
    {
      draft: draft('"示例街道2025年度报告"'),
      told: ["2:13 标题写的是“2025年”，报告年度（year）写的是2024，两处不一致"],
    },
    {
      draft: draft("示例街道二〇二三年报告", 2022),
      told: ["2:12 标题写的是“二〇二三年”，报告年度（year）写的是2022，两处不一致"],
    },
  ],
});
