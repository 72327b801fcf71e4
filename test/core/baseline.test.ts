import { describe, expect, test } from "vitest";
import { compareWith, entriesOf } from "../../src/core/baseline.js";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import type { RuleId } from "../../src/core/rule-ids.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";

interface File {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file in which every `*` is a finding. */
function fileOf(text: string, ruleId: RuleId = "md-emphasis"): File {
  const file = sourceFile("a.md", text);
  const diagnostics = [...text.matchAll(/\*/gu)].map(
    ({ index }): Diagnostic => ({
      ruleId,
      severity: "warning",
      path: "a.md",
      span: spanAt(file, index, index + 1),
      message: { zh: "甲", en: "a" },
    }),
  );
  return { text, diagnostics };
}

const linesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ span }) => span.start.line);

const before = fileOf("第一段*。\n\n第二段*。\n\n第二段*。\n");

describe("a baseline", () => {
  test("counts equal findings, and shows how their text begins", () => {
    const counted = entriesOf(before).toSorted((a, b) => a.count - b.count);
    expect(counted).toEqual([
      { rule: "md-emphasis", text: "*", fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u), count: 1 },
      { rule: "md-emphasis", text: "*", fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u), count: 2 },
    ]);
  });

  test("is the same whatever the order of the findings", () => {
    expect(entriesOf({ ...before, diagnostics: before.diagnostics.toReversed() })).toEqual(entriesOf(before));
  });

  test.each<RuleId>(["md-code", "md-h1"])("keeps the beginning of a long text of %s only", (rule) => {
    const text = "字".repeat(60);
    const [finding] = fileOf("*", rule).diagnostics;
    if (finding === undefined) throw new Error("no finding");
    const span = spanAt(sourceFile("a.md", text), 0, 60);
    expect(entriesOf({ text, diagnostics: [{ ...finding, span }] })[0]?.text).toBe(`${"字".repeat(24)}…`);
  });
});

describe("held against a baseline", () => {
  test.each<[what: string, text: string, fresh: readonly number[], gone: number]>([
    ["the same file has nothing new", before.text, [], 0],
    ["moved lines are known", `新的一段。\n\n${before.text}`, [], 0],
    ["a new finding is told", `${before.text}\n第三段*。\n`, [7], 0],
    ["one more of a kind is told, as the last", `${before.text}\n第二段*。\n`, [7], 0],
    ["a finding that is gone is told as such", "第一段。\n\n第二段*。\n\n第二段*。\n", [], 1],
    ["one less of a kind is gone", "第一段*。\n\n第二段*。\n\n第二段。\n", [], 1],
    ["a changed one is new, and the old one gone", "第九段*。\n\n第二段*。\n\n第二段*。\n", [1], 1],
    ["an empty file has lost all", "", [], 3],
  ])("%s", (_, text, fresh, gone) => {
    const compared = compareWith(entriesOf(before), fileOf(text));
    expect(linesOf(compared.fresh)).toEqual(fresh);
    expect(compared.gone.reduce((sum, { count }) => sum + count, 0)).toBe(gone);
  });

  test("an empty baseline knows nothing", () => {
    expect(compareWith([], before)).toEqual({ fresh: before.diagnostics, gone: [] });
  });

  test("entries that a person has written twice add up", () => {
    const entries = entriesOf(fileOf("第二段*。\n"));
    expect(compareWith([...entries, ...entries], before)).toEqual({ fresh: before.diagnostics.slice(0, 1), gone: [] });
    const [gone] = compareWith([...entries, ...entries], fileOf("第二段*。\n")).gone;
    expect(gone?.count).toBe(1);
  });
});
