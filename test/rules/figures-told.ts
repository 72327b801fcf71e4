import { byPlace, type Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import { runRules } from "../../src/rules/run.js";

/** The rules that hold a text against its own arithmetic. */
export const figureRuleIds: ReadonlySet<string> = new Set([
  "sum-mismatch",
  "part-exceeds-whole",
  "percent-mismatch",
  "closed-exceeds-received",
  "count-of-list",
  "figure-conflict",
  "unit-scale",
]);
const figureRules = rules.filter(({ meta }) => figureRuleIds.has(meta.id));

const FRONT = `---
title: 示例市云岭区青禾街道2024年法治政府建设年度报告
issuer: 云岭区人民政府青禾街道办事处
year: 2024
date: 2025-01-15
---

## 2024年推进法治政府建设的主要举措和成效

`;

/** What the rules on figures find in a draft, or in a body put into part 1 of one. */
export function figureFindings(text: string): readonly Diagnostic[] {
  const { value: draft } = parseDraft(sourceFile("draft.md", text.startsWith("---") ? text : FRONT + text));
  return [...runRules(figureRules, { draft, report: toReport(draft), options: { publish: false } })].sort(byPlace);
}

/** The same as `rule: message`. */
export function figuresTold(text: string): readonly string[] {
  return figureFindings(text).map(({ ruleId, message }) => `${ruleId}: ${message.zh}`);
}

/** The text that a finding points at. */
export function pointedAt(text: string, { span }: Diagnostic): string {
  return (text.startsWith("---") ? text : FRONT + text).slice(span.start.offset, span.end.offset);
}
