import { expect, test } from "vitest";
import { type RuleId, ruleIds } from "../../src/core/rule-ids.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import { runRules } from "../../src/rules/run.js";

/** The rules of text-style.md sections 1 to 3. */
const ids = new Set<RuleId>(ruleIds.slice(ruleIds.indexOf("leftover-bookmark"), ruleIds.indexOf("unit-odd") + 1));
const textRules = rules.filter(({ meta }) => ids.has(meta.id));

const MEGABYTE = 1_000_000;
/** Milliseconds; most take some ten. */
const LIMIT = 1000;

/** What a pattern might try again and again; a finding or two each. */
const quiet = [
  "街道全年审核合同36份，提出修改意见12条。",
  "甲",
  "1",
  "a",
  "...",
  "×",
  "2021-",
  "月1-",
  "三、",
  "甲乙3件；",
  "甲乙丙，",
  "一是甲乙丙，",
  "“甲乙”机制",
  "新途径",
  "份数3",
  "http://",
  "a@",
  "　",
];
/** A finding for every second character. */
const faulty = ["，", "甲 乙", "甲\u200b", "《", "）", "（”", "(甲)", "《甲》、", "\"甲'乙'\"", "约10余", "⼯", "甲,"];

test.each([
  ...quiet.map((seed) => ({ seed, length: MEGABYTE })),
  ...faulty.map((seed) => ({ seed, length: MEGABYTE / 10 })),
])("$length characters of $seed cost no rule a second", ({ seed, length }) => {
  const { value: draft } = parseDraft(sourceFile("draft.md", seed.repeat(length / seed.length)));
  const report = toReport(draft);
  const slow = textRules.filter((rule) => {
    const look = () => {
      const start = performance.now();
      runRules([rule], { draft, report, options: { publish: false } });
      return performance.now() - start;
    };
    // a machine that does other things too may need a second look
    return look() > LIMIT && look() > LIMIT && look() > LIMIT;
  });
  expect(slow.map(({ meta }) => meta.id)).toEqual([]);
});
