import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applyFixes } from "../../src/core/edits.js";
import { type RuleId, ruleIds } from "../../src/core/rule-ids.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import { runRules } from "../../src/rules/run.js";

/** The rules of text-style.md sections 1 to 3. */
const first = ruleIds.indexOf("leftover-bookmark");
const ids = new Set<RuleId>(ruleIds.slice(first, ruleIds.indexOf("unit-odd") + 1));
const textRules = rules.filter(({ meta }) => ids.has(meta.id));

const FRONT =
  "---\ntitle: 示例市云岭区青禾街道2024年法治政府建设年度报告\nissuer: 云岭区人民政府青禾街道办事处\nyear: 2024\n---\n\n";
const PLANTED = "test/corpus/planted";
const bodies: readonly string[] = readdirSync(PLANTED)
  .filter((name) => name.endsWith(".yaml"))
  .flatMap((name) => drafts(readFileSync(`${PLANTED}/${name}`, "utf8")));

function drafts(yaml: string): readonly string[] {
  const entries: unknown = parse(yaml);
  if (!Array.isArray(entries)) throw new TypeError("a list was expected");
  return entries.map((entry: unknown) => {
    if (typeof entry !== "object" || entry === null || !("draft" in entry)) throw new TypeError("no draft");
    return String(entry.draft);
  });
}

function safeFixes(text: string) {
  const { value: draft } = parseDraft(sourceFile("draft.md", text));
  return runRules(textRules, { draft, report: toReport(draft), options: { publish: false } }).flatMap(
    ({ ruleId, fix, edits }) => (fix === "safe" && edits !== undefined ? [{ ruleId, edits }] : []),
  );
}

/** Applies all safe fixes; whatever lies outside their edits must be there again, byte for byte. */
function repaired(text: string): string {
  const {
    text: result,
    applied,
    skipped,
  } = applyFixes(
    text,
    safeFixes(text).map(({ edits }) => edits),
  );
  expect(skipped).toEqual([]);
  const edits = applied.flat().sort((a, b) => a.span.start.offset - b.span.start.offset);
  let [from, at] = [0, 0];
  for (const { span, text: inserted } of edits) {
    const kept = text.slice(from, span.start.offset);
    expect(result.slice(at, at + kept.length)).toBe(kept);
    at += kept.length + inserted.length;
    from = span.end.offset;
  }
  expect(result.slice(at)).toBe(text.slice(from));
  return result;
}

const whole = (body: string) => (body.startsWith("---") ? body : `${FRONT}${body}\n`);

test("there is something to repair in the planted drafts", () => {
  expect(bodies.filter((body) => safeFixes(whole(body)).length > 0).length).toBeGreaterThan(60);
});

test.each(bodies)("all safe fixes together leave none to make in %j", (body) => {
  expect(safeFixes(repaired(whole(body)))).toEqual([]);
});

test("nor where faults meet in one paragraph or one draft", () => {
  const fragments = bodies.filter((body) => !body.startsWith("---"));
  const sentences = fragments.flatMap((body) => body.split(/(?<=[。；，,])/u));
  const noise = fc.constantFrom(..." 　()《》“”、，,.;:-—…0９年月日2024号[]<>\u200b\u00a0");
  const paragraph = fc.array(fc.oneof(fc.constantFrom(...sentences), noise), { minLength: 1, maxLength: 16 });
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...fragments),
      (texts, fragment) => {
        const text = whole([...texts.map((parts) => parts.join("")), fragment].join("\n\n"));
        expect(safeFixes(repaired(text))).toEqual([]);
      },
    ),
    { numRuns: 300, seed: 2024 },
  );
});

const real = "../shared/drafts/S4-shuanghuancun-2021.md";

describe.runIf(existsSync(real))("a report with half-width punctuation throughout", () => {
  test("is repaired in one go", () => {
    const text = repaired(readFileSync(real, "utf8"));
    expect(safeFixes(text)).toEqual([]);
    expect(text.slice(text.indexOf("## "))).not.toMatch(/\p{Script=Han}[,:;](?!《)/u);
  });
});
