import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import { type RuleInput, runRules, runRulesTogether } from "../../src/rules/run.js";

const FRONT = "---\ntitle: 示例市晨光街道2024年法治政府建设情况报告\nissuer: 晨光街道办事处\nyear: 2024\n---\n\n";
/** A draft with as many paragraphs, each with a fault. */
const long = (paragraphs: number) => `${FRONT}${"截止目前，办结约36余件。\n\n".repeat(paragraphs)}`;

const texts: readonly string[] = [
  long(2100), // fills an index of characters alone, and more
  ...["test/corpus/clean", "test/corpus/blind", "examples"].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [readFileSync(`${folder}/${name}`, "utf8")] : [])),
  ),
  long(900),
  FRONT,
  "",
];

function read(text: string, index: number): RuleInput {
  const { value: draft } = parseDraft(sourceFile(`${index}.md`, text));
  return { draft, report: toReport(draft), options: { publish: false } };
}

describe("rules that go over several drafts together", () => {
  const inputs = texts.map(read);
  const alone = texts.map((text, index) => runRules(rules, read(text, index)));

  test("find what they find in each alone", () => {
    expect(alone.flat().length).toBeGreaterThan(3000);
    expect(runRulesTogether(rules, inputs)).toEqual(alone);
  });

  test("find the same in the opposite order", () => {
    expect(runRulesTogether(rules, [...inputs].reverse())).toEqual([...alone].reverse());
  });

  test("find nothing where there is no draft", () => expect(runRulesTogether(rules, [])).toEqual([]));
});
