import { expect, test } from "vitest";
import type { Severity } from "../../src/core/diagnostic.js";
import type { RuleId } from "../../src/core/rule-ids.js";
import { type Grade, gradeOf } from "../../src/review/grade.js";

test.each<[ruleId: RuleId, severity: Severity, grade: Grade, why: string]>([
  ["part-missing", "error", "must", "an error of a duty"],
  ["typo-known", "error", "must", "an error that no source names"],
  ["punct-double", "error", "must", "an error where the source says 一般"],
  ["docno-bracket", "warning", "must", "a warning where the source says 应"],
  ["punct-halfwidth", "warning", "advice", "a warning where the source says 一般"],
  ["self-name", "warning", "advice", "a warning of practice"],
  ["part-missing", "info", "hint", "what the law of an earlier year didn't ask for"],
  ["part-title", "info", "hint", "a recommendation"],
])("%s as %s is %s: %s", (ruleId, severity, grade) => expect(gradeOf({ ruleId, severity })).toBe(grade));
