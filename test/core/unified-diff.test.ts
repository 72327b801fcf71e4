import { applyPatch } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes, editsInOrder, untouched, untouchedByBoth } from "../../src/core/edits.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { type Rewriting, unifiedDiff } from "../../src/core/unified-diff.js";

type Change = readonly [from: number, to: number, text: string];

/** What rounds of edits make of a text; those that meet are left out. */
function rewrite(before: string, ...rounds: readonly (readonly Change[])[]): Rewriting {
  let after = before;
  let kept = untouched([], before.length);
  for (const changes of rounds) {
    const file = sourceFile("a.md", after);
    const fixes = changes.map(([a, b, text]) => {
      const [from = 0, to = 0] = [a % (after.length + 1), b % (after.length + 1)].toSorted((x, y) => x - y);
      return [{ span: spanAt(file, from, to), text }];
    });
    const { text, applied } = applyFixes(after, fixes);
    kept = untouchedByBoth(kept, untouched(editsInOrder(applied), after.length));
    after = text;
  }
  return { before, after, kept };
}

const lines = Array.from({ length: 20 }, (_, index) => `第${index}行\n`);
const text = lines.join("");
const at = (line: number) => lines.slice(0, line).join("").length;

describe("a unified diff", () => {
  test("shows a change with three lines around it", () => {
    const from = at(8) + 1;
    expect(unifiedDiff("d/a.md", rewrite(text, [[from, from + 1, "九"]]))).toBe(
      [
        "--- a/d/a.md",
        "+++ b/d/a.md",
        "@@ -6,7 +6,7 @@",
        " 第5行",
        " 第6行",
        " 第7行",
        "-第8行",
        "+第九行",
        " 第9行",
        " 第10行",
        " 第11行",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["far from each other make two hunks", 2, 10, 2],
    ["whose contexts touch make one", 2, 9, 1],
  ])("changes %s", (_, first, second, hunks) => {
    const changes: readonly Change[] = [first, second].map((line) => [at(line), at(line) + 1, "乙"] as const);
    expect(unifiedDiff("a.md", rewrite(text, changes)).match(/^@@ /gmu)).toHaveLength(hunks);
  });

  test.each<[what: string, before: string, change: Change, head: string, body: readonly string[]]>([
    ["lines put in", "甲\n乙\n", [2, 2, "丙\n丁\n"], "-1,2 +1,4", [" 甲", "+丙", "+丁", " 乙"]],
    ["lines taken out", "甲\n乙\n丙\n", [2, 4, ""], "-1,3 +1,2", [" 甲", "-乙", " 丙"]],
    ["all taken out", "甲\n", [0, 2, ""], "-1,1 +0,0", ["-甲"]],
    ["a beginning", "", [0, 0, "甲\n"], "-0,0 +1,1", ["+甲"]],
    ["lines joined", "甲\n乙\n", [1, 2, ""], "-1,2 +1,1", ["-甲", "-乙", "+甲乙"]],
    ["line ends of Windows", "甲\r\n乙\r\n", [0, 1, "丙"], "-1,2 +1,2", ["-甲\r", "+丙\r", " 乙\r"]],
    [
      "a last line without an end",
      "甲\n乙",
      [2, 3, "丙"],
      "-1,2 +1,2",
      [" 甲", "-乙", "\\ No newline at end of file", "+丙", "\\ No newline at end of file"],
    ],
    ["an end that is put in", "甲", [1, 1, "\n"], "-1,1 +1,1", ["-甲", "\\ No newline at end of file", "+甲"]],
  ])("shows %s", (_, before, change, head, body) => {
    const diff = unifiedDiff("a.md", rewrite(before, [change]));
    expect(diff).toBe(["--- a/a.md", "+++ b/a.md", `@@ ${head} @@`, ...body, ""].join("\n"));
  });

  test("of nothing is empty", () => {
    expect(unifiedDiff("a.md", rewrite(text))).toBe("");
    expect(unifiedDiff("a.md", rewrite(text, [[at(3), at(4), lines[3] ?? ""]]))).toBe("");
  });

  test.each([
    ["./a.md", "a/a.md"],
    ["/home/年度 报告/a.md", "a/home/年度 报告/a.md\t"],
    ['a"b\\c\n.md', '"a/a\\042b\\134c\\012.md"'],
  ])("names the file %j so that patch finds it", (path, name) => {
    expect(unifiedDiff(path, rewrite("甲\n", [[0, 1, "乙"]])).split("\n")[0]).toBe(`--- ${name}`);
  });

  test("makes the one text from the other, whatever was edited in however many rounds", () => {
    const unit = fc.constantFrom("甲", "乙", "\n", "\n\n", "\r\n");
    const round = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ unit, maxLength: 3 })), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.array(round, { maxLength: 3 }), (before, rounds) => {
        const rewriting = rewrite(before, ...rounds);
        for (const { from, to, by } of rewriting.kept) {
          expect(rewriting.after.slice(from + by, to + by)).toBe(before.slice(from, to));
        }
        const diff = unifiedDiff("a.md", rewriting);
        if (diff === "") expect(rewriting.after).toBe(before);
        else expect(applyPatch(before, diff, { autoConvertLineEndings: false })).toBe(rewriting.after);
      }),
      { numRuns: 2_000 },
    );
  });

  test("of very many changes takes no more than its share of time", () => {
    const long = "甲,乙。\n丙丁。\n".repeat(50_000);
    const file = sourceFile("a.md", long);
    const edits = [...long.matchAll(/,/gu)].map(({ index }) => ({ span: spanAt(file, index, index + 1), text: "，" }));
    const rewriting = { before: long, after: long.replaceAll(",", "，"), kept: untouched(edits, long.length) };
    const start = performance.now();
    expect(unifiedDiff("a.md", rewriting).match(/^\+甲，乙。$/gmu)).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test("shows one change of very many lines", () => {
    const rewriting = rewrite("", [[0, 0, "甲\n".repeat(200_000)]]);
    expect(unifiedDiff("a.md", rewriting).match(/^\+甲$/gmu)).toHaveLength(200_000);
  });
});
