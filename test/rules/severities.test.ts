import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../../src/core/diagnostic.js";
import type { RuleId } from "../../src/core/rule-ids.js";
import { type RuleSetting, withSettings } from "../../src/rules/severities.js";

const point = { line: 1, column: 1, offset: 0 };
const told = (ruleId: RuleId, severity: Severity): Diagnostic => ({
  ruleId,
  severity,
  path: "draft.md",
  span: { start: point, end: point },
  message: { zh: "甲", en: "a" },
});

test.each([
  ["part-order", "warning", "error", ["error"]],
  ["part-order", "warning", "info", ["info"]],
  ["part-order", "warning", "off", []],
  ["part-missing", "error", "warning", ["warning"]],
  ["part-missing", "info", "error", ["info"]], // a report on 2018 told it mildly
  ["part-missing", "info", "off", []],
  ["publish-label-missing", "error", "info", ["info"]],
] as const satisfies readonly (readonly [RuleId, Severity, RuleSetting, readonly Severity[]])[])(
  "%s told as %s and set to %s becomes %j",
  (ruleId, severity, setting, expected) => {
    const settled = withSettings([told(ruleId, severity)], new Map([[ruleId, setting]]));
    expect(settled.map((diagnostic) => diagnostic.severity)).toEqual(expected);
  },
);

test("rules without a setting keep their severity", () => {
  const diagnostics = [told("part-order", "warning")];
  expect(withSettings(diagnostics, new Map([["md-code", "off"]]))).toEqual(diagnostics);
});
