import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { applyFixes } from "../../src/core/edits.js";
import { type RuleId, ruleIds } from "../../src/core/rule-ids.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import type { Rule } from "../../src/rules/rule.js";
import { runRules } from "../../src/rules/run.js";

/** The rules on numbering, names, terms and copies. */
const ids = new Set<RuleId>([
  ...ruleIds.slice(ruleIds.indexOf("num-arabic-dun"), ruleIds.indexOf("zuochu") + 1),
  "year-foreign",
]);
const own = rules.filter(({ meta }) => ids.has(meta.id));

interface Planted {
  readonly draft: string;
  readonly find: string;
  readonly anywhere: boolean;
  readonly also: readonly string[];
}

/** What a body is put into; see test/corpus/planted/README.md. */
function whole(draft: string): string {
  if (draft.startsWith("---")) return draft;
  return `---
title: 示例市云岭区青禾街道2024年法治政府建设年度报告
issuer: 云岭区人民政府青禾街道办事处
year: 2024
level: subdistrict
date: 2025-01-15
recipients: [区委, 区政府]
---

2024年，青禾街道扎实推进依法行政，较好完成年度任务。现将有关情况报告如下：

## 2024年推进法治政府建设的主要举措和成效

${draft}

## 2024年推进法治政府建设存在的不足和原因

一是执法力量不足，主要原因是专业人员招录较少。二是普法形式单一，由于经费有限，线上产品更新较慢。

## 2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况

党政主要负责人主持召开专题会议4次，带头学法、带头述法。

## 2025年推进法治政府建设的主要安排

一是加强执法培训，每季度组织1次案例研讨。二是丰富普法载体，建设法治文化阵地2处。
`;
}

function found(text: string, applied: readonly Rule[] = own): readonly Diagnostic[] {
  const { value: draft } = parseDraft(sourceFile("draft.md", text));
  return runRules(applied, { draft, report: toReport(draft), options: { publish: false } });
}

function entriesOf(path: string): readonly Planted[] {
  const entries: unknown = parse(readFileSync(path, "utf8"));
  if (!Array.isArray(entries)) throw new TypeError(`no list: ${path}`);
  return entries.map((entry: Readonly<Record<string, unknown>>) => ({
    draft: String(entry.draft),
    find: String(entry.find),
    anywhere: entry.anywhere === true,
    also: Array.isArray(entry.also) ? entry.also.map(String) : [],
  }));
}

const files = readdirSync("test/corpus/planted").filter((name) => name.endsWith(".yaml"));
const planted = files.map((name) => ({
  id: name.replace(".yaml", ""),
  entries: entriesOf(`test/corpus/planted/${name}`),
}));

describe.each(planted.filter(({ id }) => own.some(({ meta }) => meta.id === id)))(
  "planted for $id",
  ({ id, entries }) => {
    test.each(entries)("$find is found", ({ draft, find, anywhere }) => {
      const text = whole(draft);
      const from = text.indexOf(find);
      const hits = found(text).filter(
        ({ ruleId, span: { start, end } }) =>
          ruleId === id && (anywhere || (start.offset < from + find.length && end.offset > from)),
      );
      expect(hits).not.toEqual([]);
    });
  },
);

test("nothing else is objected to in what was planted for any rule", () => {
  const others = planted.flatMap(({ id, entries }) =>
    entries.flatMap(({ draft, also }) =>
      found(whole(draft))
        .filter(({ ruleId, severity }) => severity !== "info" && ruleId !== id && !also.includes(ruleId))
        .map(({ ruleId, message }) => `${id}: ${ruleId} ${message.zh}`),
    ),
  );
  expect(others).toEqual([]);
});

test.each(entriesOf("test/corpus/near-misses.yaml"))("nothing is told of $draft", ({ draft }) => {
  expect(found(whole(draft)).map(({ message }) => message.zh)).toEqual([]);
});

test("safe fixes meet no other rule's and leave none to make", () => {
  for (const text of planted.flatMap(({ entries }) => entries.map(({ draft }) => whole(draft)))) {
    const fixes = safeFixes(text);
    if (!fixes.some(({ ruleId }) => ids.has(ruleId))) continue;
    const { text: mended, skipped } = applyFixes(
      text,
      fixes.map(({ edits }) => edits),
    );
    expect(skipped).toEqual([]);
    expect(safeFixes(mended).map(({ ruleId }) => ruleId)).toEqual([]);
  }
});

function safeFixes(text: string) {
  return found(text, rules).flatMap(({ ruleId, fix, edits }) =>
    fix === "safe" && edits !== undefined ? [{ ruleId, edits }] : [],
  );
}

/** A paragraph of a million characters that hides `seldom` in what a rule looks at again and again. */
const LONG: readonly (readonly [name: string, text: string])[] = [
  ["prose", "街道全年审核合同，组织培训，化解纠纷。".repeat(52_000)],
  ["blanks", `甲${" ".repeat(1_000_000)}1、乙`],
  ["digits", "1".repeat(1_000_000)],
  ["an open title", `《${"法治宣传、".repeat(200_000)}`],
  ["half repetitions", "存在问题，加强管理的，有关事项，".repeat(62_000)],
  ["years", "2023年、".repeat(160_000)],
];

test.each(LONG)("stays fast on a paragraph of %s", (_, body) => {
  const { value: draft } = parseDraft(sourceFile("draft.md", whole(body)));
  const report = toReport(draft);
  const slow: string[] = [];
  runRules(own.slice(0, 1), { draft, report, options: { publish: false } }); // reads the text for all
  for (const rule of own) {
    const start = performance.now();
    runRules([rule], { draft, report, options: { publish: false } });
    if (performance.now() - start > 1_500) slow.push(rule.meta.id);
  }
  expect(slow).toEqual([]);
});
