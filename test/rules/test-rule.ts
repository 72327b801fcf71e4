import { describe, expect, test } from "vitest";
import { byPlace, type Diagnostic } from "../../src/core/diagnostic.js";
import { applyFixes } from "../../src/core/edits.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import type { PreviousReport, Rule, RuleOptions } from "../../src/rules/rule.js";
import { runRules } from "../../src/rules/run.js";

export interface RuleTable {
  readonly options?: RuleOptions;
  /** Whole drafts of earlier years. */
  readonly previous?: readonly string[];
  /** Bodies, or whole drafts where they begin with `---`, on which the rule has nothing to tell. */
  readonly valid: readonly string[];
  readonly invalid: readonly Invalid[];
}

interface Invalid {
  readonly draft: string;
  /** `line:column message`, places being those of the text given here; `(info) ` and the like after the place where milder or graver than usual. */
  readonly told: readonly string[];
  /** The draft with all fixes applied; the rule has nothing to tell of it. */
  readonly fixed?: string;
}

interface Given {
  readonly options: RuleOptions;
  readonly previous: readonly PreviousReport[];
}

/** What a body stands behind: a report on 2024 with nothing wrong in its front matter. */
const FRONT =
  "---\ntitle: 示例市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\ndate: 2025-01-10\n---\n";
const FRONT_LINES = FRONT.split("\n").length - 1;

/** Runs a rule over its table, and over the examples of its meta. */
export function testRule(rule: Rule, { options = { publish: false }, previous = [], valid, invalid }: RuleTable): void {
  const { meta } = rule;
  const given: Given = { options, previous: previous.map((draft) => read("previous.md", draft)) };

  describe(meta.id, () => {
    test("tells nothing of its good example", () => expect(told(rule, meta.good, given)).toEqual([]));
    test("tells of its bad example", () => expect(told(rule, meta.bad, given)).not.toEqual([]));
    test("names its kind of fix if it offers one", () => {
      const offers = [meta.bad, ...invalid.map(({ draft }) => draft)].some((draft) =>
        run(rule, draft, given).some(({ fix }) => fix !== undefined),
      );
      expect(offers).toBe(meta.fix !== undefined);
    });
    test.each(valid)("tells nothing of %j", (draft) => expect(told(rule, draft, given)).toEqual([]));
    test.each(invalid)("tells of $draft", ({ draft, told: expected, fixed }) => {
      expect(told(rule, draft, given)).toEqual(expected);
      const repaired = repair(draft, run(rule, draft, given));
      expect(repaired).toBe(fixed ?? draft);
      if (fixed !== undefined) expect(told(rule, fixed, given)).toEqual([]);
    });
  });
}

/** What a rule tells of a draft, as the tables write it. */
function told(rule: Rule, draft: string, given: Given): readonly string[] {
  const lines = isWhole(draft) ? 0 : FRONT_LINES;
  return run(rule, draft, given).map(({ span, severity, message }) => {
    expect(message.en).not.toMatch(/undefined|[.。]$/u);
    expect(message.zh).not.toMatch(/undefined|[.。]$/u);
    const unusual = severity === rule.meta.severity ? "" : `(${severity}) `;
    return `${span.start.line - lines}:${span.start.column} ${unusual}${message.zh}`;
  });
}

function run(rule: Rule, draft: string, given: Given): readonly Diagnostic[] {
  return [...runRules([rule], { ...read("draft.md", draft), ...given })].sort(byPlace);
}

function read(path: string, text: string): PreviousReport {
  const { value: draft } = parseDraft(sourceFile(path, isWhole(text) ? text : FRONT + text));
  return { path, draft, report: toReport(draft) };
}

function repair(draft: string, diagnostics: readonly Diagnostic[]): string {
  const front = isWhole(draft) ? "" : FRONT;
  const fixes = diagnostics.flatMap(({ edits }) => (edits === undefined ? [] : [edits]));
  return applyFixes(front + draft, fixes).text.slice(front.length);
}

function isWhole(draft: string): boolean {
  return draft.startsWith("---");
}
