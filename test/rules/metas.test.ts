import { describe, expect, test } from "vitest";
import { ruleIds } from "../../src/core/rule-ids.js";
import { ruleMetas, rules } from "../../src/rules/metas.js";
import { readingRules } from "../../src/rules/reading.js";

test("every id has exactly one meta", () => {
  const ids = [...rules.map(({ meta }) => meta.id), ...readingRules.map(({ id }) => id)];
  expect(ids.toSorted()).toEqual([...ruleIds].toSorted());
  expect(ruleMetas.map(({ id }) => id)).toEqual(ruleIds);
});

describe.each(ruleMetas)("$id", ({ summary, explanation, basis, force }) => {
  test("explains itself in both languages, without a full stop in the summary", () => {
    expect(summary.zh).toMatch(/\p{Script=Han}.*[^。.]$/u);
    expect(summary.en).toMatch(/^[^。]*[^。.]$/u);
    expect(explanation?.zh.length).toBeGreaterThan(20);
    expect(explanation?.en.length).toBeGreaterThan(20);
  });
  test("says how strongly its source words it", () => {
    expect(force).toBeDefined();
    expect(basis !== undefined && force === "practice").toBe(false);
    expect(basis === undefined && force === "must").toBe(false);
  });
});
