import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDictionary } from "../../src/config/read-dictionary.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { dictionariesWith } from "../../src/rules/built-in.js";
import { lawName } from "../../src/rules/law-name.js";
import { organName } from "../../src/rules/organ-name.js";
import type { Rule } from "../../src/rules/rule.js";
import { runRules } from "../../src/rules/run.js";
import { termFazhi } from "../../src/rules/term-fazhi.js";
import { typoKnown } from "../../src/rules/typo-known.js";

describe("the dictionaries of the program", () => {
  test.each(["typos", "terms", "units", "laws", "phrases", "places"])("%s follows its schema", (name) => {
    const path = `templates/dictionaries/${name}.yaml`;
    const { value, diagnostics } = readDictionary(path, readFileSync(path, "utf8"));
    expect(diagnostics).toEqual([]);
    expect(Object.values(value).flat().length).toBeGreaterThan(20);
  });

  test("no word of the dictionaries corrects to another wrong word", () => {
    const words = ["typos", "terms"].flatMap((name) => {
      const path = `templates/dictionaries/${name}.yaml`;
      return readDictionary(path, readFileSync(path, "utf8")).value.words;
    });
    for (const { right, wrong } of words) {
      for (const word of right) {
        expect(objections(typoKnown, `${word}。`), wrong).toEqual([]);
        expect(objections(termFazhi, `${word}。`), wrong).toEqual([]);
      }
    }
  });
});

test("the example of the guide has no faults", () => {
  const guide = readFileSync("docs/dictionaries.md", "utf8");
  const example = [...guide.matchAll(/```yaml\n([^`]*)```/gu)][1]?.[1] ?? "";
  const { value, diagnostics } = readDictionary("docs/dictionaries.md", example);
  expect(diagnostics).toEqual([]);
  expect([value.words, value.keep, value.variants, value.laws, value.phrases].map(({ length }) => length)).toEqual([
    2, 1, 1, 1, 1,
  ]);
});

const OWN = `words:
  - { rule: typo-known, wrong: 晨光街到, right: 晨光街道, source: 办公室, date: 2025-01-03 }
  - { rule: organ-name, wrong: 区城管局, right: 区综合行政执法局, source: 区委编办, date: 2025-01-03 }
keep:
  - { text: 法制建设示范街, source: 地名, date: 2025-01-03 }
laws:
  - { name: 示例市街道议事协商办法, source: 市人大, date: 2025-01-03 }
`;

describe("an office's own dictionary", () => {
  const own = readDictionary("terms.yaml", OWN);

  test("has no faults", () => expect(own.diagnostics).toEqual([]));

  test.each([
    [typoKnown, "晨光街到办事处。", ["“晨光街到”疑为“晨光街道”之误"]],
    [typoKnown, "建立建全台账。", ["“建立建全”疑为“建立健全”之误"]],
    [organName, "会同区城管局检查。", ["“区城管局”应为“区综合行政执法局”"]],
    [lawName, "学习《示例市街道协商办法》。", ["《示例市街道协商办法》疑为《示例市街道议事协商办法》之误"]],
    [termFazhi, "打造法制建设示范街。", []],
  ])("adds to those of the program: $meta.id of %s", (rule, body, expected) => {
    expect(objections(rule, body, OWN)).toEqual(expected);
  });

  test.each([
    ["words: 错词\n", ["1:8 “words”（错误的词）是“错词”，应当是列表，如[甲, 乙]"]],
    ["甲乙\n", ["1:1 词典应当写作“words:”“laws:”等几项，每项下面是列表"]],
    [
      "laws:\n  - { name: 某条例, 出处: 市人大, date: 2025年1月3日 }\n",
      ["2:18 没有“出处”这一项，应当是“source”", "2:33 “date”（日期）是“2025年1月3日”，应当写作“2025-01-03”"],
    ],
    [
      "words:\n  - { rule: typo-knwon, wrong: 甲乙, source: 办公室, date: 2025-01-03 }\n",
      [expect.stringMatching(/^2:13 “rule”（规则）是“typo-knwon”，应当是typo-known、.*之一$/u)],
    ],
  ])("is told what is wrong with %j", (text, expected) => {
    const { diagnostics } = readDictionary("terms.yaml", text);
    expect(diagnostics.map(({ span, message }) => `${span.start.line}:${span.start.column} ${message.zh}`)).toEqual(
      expected,
    );
  });
});

function objections(rule: Rule, body: string, own = ""): readonly string[] {
  const front =
    "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n";
  const { value: draft } = parseDraft(sourceFile("draft.md", front + body));
  const dictionaries = dictionariesWith(own === "" ? [] : [readDictionary("terms.yaml", own).value]);
  return runRules([rule], { draft, report: toReport(draft), options: { publish: false }, dictionaries }).map(
    ({ message }) => message.zh,
  );
}
