import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ruleIds } from "../../src/core/rule-ids.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import { runRules } from "../../src/rules/run.js";
import { suppress } from "../../src/rules/suppress.js";

/** Errors and warnings of a draft: `line rule`. */
function objections(path: string): readonly string[] {
  const { value: draft } = parseDraft(sourceFile(path, readFileSync(path, "utf8")));
  const found = runRules(rules, { draft, report: toReport(draft), options: { publish: false } });
  return suppress(draft, found, new Set(ruleIds))
    .filter(({ severity }) => severity !== "info")
    .map(({ span, ruleId }) => `${span.start.line} ${ruleId}`)
    .toSorted();
}

function draftsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && readFileSync(`${folder}/${name}`, "utf8").startsWith("---\n"))
    .map((name) => `${folder}/${name}`);
}

const examples = [...draftsIn("examples"), ...draftsIn("examples/chenguang-2024")];

describe("nothing to object to", () => {
  const clean = examples.filter((path) => !path.endsWith("faulty.md"));
  test.each([...draftsIn("test/corpus/clean"), ...clean])("in %s", (path) => {
    expect(objections(path)).toEqual([]);
  });
});

test("the faulty example has the faults that its notes name", () => {
  expect(objections("examples/faulty.md")).toEqual(
    [
      "2 title-year",
      "6 date-late",
      "6 date-order",
      "13 handover-no-report",
      "15 heading-ordinal",
      "19 md-emphasis",
      "19 punct-halfwidth",
      "19 quote-dun",
      "19 range-year",
      "21 md-bullet",
      "22 md-bullet",
      "26 md-raw-html",
      "26 percent-mismatch",
      "30 sum-mismatch",
      "30 term-jiezhi",
      "32 image-alt-missing",
      "34 term-fazhi",
      "38 cause-missing",
      "1 part-missing",
      "42 head-year",
      "46 part-unknown",
      "48 request-in-report",
    ].toSorted(),
  );
});

const shared = "../shared/drafts";
/** Rules on words have tables of their own for the real reports. */
const structural = new Set<string>(ruleIds.slice(0, ruleIds.indexOf("leftover-bookmark")));

describe.runIf(existsSync(shared))("real reports", () => {
  test.each([
    ["S0-wanxin-2022", ["1 date-missing", "1 part-missing", "36 cause-missing", "36 part-combined"]],
    ["S1-wanxing-2024", ["73 head-year"]],
    ["S2-xiyingmen-2022", ["1 date-missing", "68 part-order"]],
    ["S3-xinkou-2022", ["1 part-missing"]],
    ["S4-shuanghuancun-2021", ["12 handover-no-report", "18 cause-missing"]],
  ])("%s has no other fault of structure than its own", (name, expected) => {
    const found = objections(`${shared}/${name}.md`);
    expect(found.filter((objection) => structural.has(objection.split(" ")[1] ?? ""))).toEqual(expected);
  });
});
