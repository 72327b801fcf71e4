import { describe, expect, test } from "vitest";
import validate from "../../schemas/diagnostics.schema.json?validator";

const diagnostic = {
  ruleId: "sum-mismatch",
  severity: "error",
  message: "合计不符",
  line: 31,
  column: 12,
  endLine: 31,
  endColumn: 40,
  actual: "37",
  expected: ["36"],
  basis: { document: "GB/T 9704-2012", clause: "7.3.3" },
  fixable: false,
};

function output(...diagnostics: readonly unknown[]): unknown {
  return {
    tool: { name: "report", version: "0.1.0" },
    files: [{ path: "2024.md", diagnostics }],
    summary: { files: 1, errors: diagnostics.length, warnings: 0, infos: 0 },
  };
}

function without(key: keyof typeof diagnostic): unknown {
  return Object.fromEntries(Object.entries(diagnostic).filter(([name]) => name !== key));
}

describe("the schema of --format json accepts", () => {
  test.each([
    ["no diagnostics", output()],
    ["all fields", output(diagnostic)],
    ["a diagnostic without actual", output(without("actual"))],
    ["a diagnostic without expected", output(without("expected"))],
    ["a diagnostic without basis", output(without("basis"))],
    ["a basis without clause", output({ ...diagnostic, basis: { document: "厅字〔2019〕28号" } })],
    ["a field of a later version", output({ ...diagnostic, url: "https://www.example" })],
  ])("%s", (_name, value) => expect(validate(value)).toBe(true));
});

describe("the schema of --format json rejects", () => {
  const rejected: readonly (readonly [name: string, value: unknown])[] = [
    ["a list", []],
    ["no summary", { tool: { name: "report", version: "0.1.0" }, files: [] }],
    ["another tool", { tool: { name: "lint", version: "0.1.0" }, files: [], summary: {} }],
    ["a severity of another tool", output({ ...diagnostic, severity: "note" })],
    ["a line 0", output({ ...diagnostic, line: 0 })],
    ["a sentence in two languages", output({ ...diagnostic, message: { zh: "甲", en: "a" } })],
    ["expected as text", output({ ...diagnostic, expected: "36" })],
    ["an id that is none", output({ ...diagnostic, ruleId: "Sum mismatch" })],
    ["a basis without document", output({ ...diagnostic, basis: { clause: "7.3.3" } })],
    ...(["ruleId", "severity", "message", "line", "column", "endLine", "endColumn", "fixable"] as const).map(
      (key) => [`a diagnostic without ${key}`, output(without(key))] as const,
    ),
  ];
  test.each(rejected)("%s", (_name, value) => expect(validate(value)).toBe(false));
});
