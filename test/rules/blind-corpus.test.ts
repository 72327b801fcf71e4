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

const folders = ["test/corpus/blind", "test/corpus/blind2"];

interface Edit {
  readonly draft: string;
  readonly old: string;
  readonly new: string;
  readonly rules: readonly string[];
  readonly also: readonly string[];
}

function editsIn(folder: string): readonly Edit[] {
  const list: unknown = parse(readFileSync(`${folder}/edits.yaml`, "utf8"));
  if (!Array.isArray(list)) throw new TypeError("no list");
  return list.map((entry: Readonly<Record<string, unknown>>) => ({
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
  return suppress(draft, [...diagnostics, ...found], new Set(ruleIds));
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
