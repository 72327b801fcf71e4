import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ruleIds } from "../../src/core/rule-ids.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import { runRules } from "../../src/rules/run.js";
import { suppress } from "../../src/rules/suppress.js";
import { checkFrontMatter } from "../../src/schema/front-matter.js";

const folders = ["test/corpus/blind", "test/corpus/blind2", "test/corpus/blind3", "test/corpus/blind4"];

interface Edit {
  readonly draft: string;
  readonly old: string;
  readonly new: string;
  readonly rules: readonly string[];
  readonly also: readonly string[];
}

function listIn(file: string): readonly Readonly<Record<string, unknown>>[] {
  const list: unknown = parse(readFileSync(file, "utf8"));
  if (!Array.isArray(list)) throw new TypeError("no list");
  return list;
}

function editsIn(folder: string): readonly Edit[] {
  return listIn(`${folder}/edits.yaml`).map((entry) => ({
    draft: String(entry.draft),
    old: String(entry.old),
    new: String(entry.new),
    rules: Array.isArray(entry.rules) ? entry.rules.map(String) : [],
    also: Array.isArray(entry.also) ? entry.also.map(String) : [],
  }));
}

/** All that is told of a draft, in its order. */
function tellings(text: string) {
  const { value: draft, diagnostics } = parseDraft(sourceFile("draft.md", text));
  const found = runRules(rules, { draft, report: toReport(draft), options: { publish: false } });
  const front = checkFrontMatter(draft.file, draft.frontMatter);
  return suppress(draft, [...diagnostics, ...front, ...found], new Set(ruleIds));
}

function objections(text: string) {
  return tellings(text).filter(({ severity }) => severity !== "info");
}

function draftsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).flatMap((name) => {
      const text = name.endsWith(".md") ? readFileSync(`${folder}/${name}`, "utf8") : "";
      return text.startsWith("---\n") ? [[name.slice(0, -3), text] as const] : [];
    }),
  );
}

describe.each(folders)("%s", (folder) => {
  const drafts = draftsIn(folder);

  test.each([...drafts])("nothing is wrong with %s", (_, text) => {
    expect(objections(text).map(({ message }) => message.zh)).toEqual([]);
  });

  // hints may tell of a fault, and beside it of anything
  test.each(editsIn(folder))("$rules in $draft: $new", ({ draft, old, new: marked, rules: ids, also }) => {
    const parts = (drafts.get(draft) ?? "").split(old);
    expect(parts).toHaveLength(2);
    const [before = "", after = ""] = parts;
    const plain = marked.replace(/[⟦⟧]/gu, "");
    const from = before.length + Math.max(0, marked.indexOf("⟦"));
    const to = marked.includes("⟧") ? before.length + marked.indexOf("⟧") - 1 : from;
    const found = tellings(before + plain + after);
    const told = found.filter(
      ({ ruleId, span: { start, end } }) =>
        ids.includes(ruleId) && (!marked.includes("⟦") || (start.offset <= to && end.offset >= from)),
    );
    expect(told).not.toEqual([]);
    const others = found.filter(
      ({ ruleId, severity }) => severity !== "info" && !ids.includes(ruleId) && !also.includes(ruleId),
    );
    expect(others.map(({ message }) => message.zh)).toEqual([]);
  });
});

/** A report in which nothing is wrong, around a sentence. */
function around(sentence: string): string {
  return `---
title: 青澜街道办事处2024年法治政府建设年度报告
issuer: 青澜街道办事处
year: 2024
date: 2025-01-10
level: subdistrict
---

2024年，青澜街道坚持以习近平新时代中国特色社会主义思想为指导，扎实推进法治政府建设。现将有关情况报告如下。

## 主要举措和成效

${sentence}

## 存在的不足和原因

基层执法力量配备不足。究其原因，主要是人员流动较快。

## 党政主要负责人履行推进法治建设第一责任人职责情况

党政主要负责人带头学法，推动解决重点难点问题。

## 2025年主要安排

完善执法制度，加强业务培训。
`;
}

const near: readonly (readonly [text: string, near: string])[] = listIn("test/corpus/blind3/near.yaml").map(
  ({ text, near }) => [String(text), String(near)] as const,
);

test.each(near)("%s is right, though near %s", (text) => {
  expect(objections(around(text)).map(({ message }) => message.zh)).toEqual([]);
});
