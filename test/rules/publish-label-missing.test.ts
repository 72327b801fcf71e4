import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { publishLabelMissing } from "../../src/rules/publish-label-missing.js";
import type { RuleOptions } from "../../src/rules/rule.js";
import { runRules } from "../../src/rules/run.js";
import { testRule } from "./test-rule.js";

const all = new Set([
  "SiteName",
  "SiteDomain",
  "SiteIDCode",
  "ColumnName",
  "ColumnDescription",
  "ColumnKeywords",
  "ColumnType",
]);
const draft = (publish: string) => `---\nyear: 2024\n${publish}---\n`;
const whole = draft("publish: { publishedAt: 2025-03-10 09:00, source: 示例街道办事处 }\n");

testRule(publishLabelMissing, {
  options: { publish: false, siteLabels: all },
  valid: [
    whole,
    draft("publish:\n  publishedAt: 2025-03-10\n  source: 示例街道办事处\n  keywords: [法治政府]\n"),
    draft("publish: { publishedAt: 明天, source: 示例街道办事处 }\n"), // schema speaks
    draft("publish:\n  source: [示例街道办事处]\n  publishedAt: 2025-03-10 09:00\n"),
  ],
  invalid: [
    {
      draft: draft("publish:\n  source: 示例街道办事处\n"),
      told: ["3:1 缺发布时间（标签PubDate），请在publish下写publishedAt"],
    },
    {
      draft: draft("publish:\n  publishedAt: 2025-03-10 09:00\n"),
      told: ["3:1 缺来源（标签ContentSource），请在publish下写source"],
    },
    {
      draft: draft(""),
      told: [
        "1:1 缺发布时间（标签PubDate），请在publish下写publishedAt",
        "1:1 缺来源（标签ContentSource），请在publish下写source",
      ],
    },
  ],
});

describe("publish-label-missing", () => {
  const told = (text: string, options: RuleOptions) => {
    const { value: parsed } = parseDraft(sourceFile("draft.md", text));
    const found = runRules([publishLabelMissing], { draft: parsed, report: toReport(parsed), options });
    return found.map(({ severity, message }) => `${severity} ${message.zh}`);
  };

  test("is silent where no site is configured and nothing is about to be published", () => {
    expect(told(draft(""), { publish: false })).toEqual([]);
  });
  test("tells errors before publication", () => {
    expect(told(whole, { publish: true, siteLabels: new Set([...all].slice(0, 5)) })).toEqual([
      "error 配置文件的site里缺ColumnKeywords、ColumnType",
    ]);
  });
  test("asks for all labels of the site before publication without a configuration", () => {
    expect(told(whole, { publish: true })).toEqual([`error 配置文件的site里缺${[...all].join("、")}`]);
  });
});
