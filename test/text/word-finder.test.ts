import fc from "fast-check";
import { expect, test } from "vitest";
import { wordFinder } from "../../src/text/word-finder.js";

function found(words: readonly string[], text: string, accept?: (word: string) => boolean): readonly string[] {
  return wordFinder(words.map((word) => [word, word] as const))
    .find(text, ({ entry }) => accept?.(entry) ?? true)
    .map(({ from, to, entry }) => `${from}-${to} ${entry}`);
}

test.each([
  ["words apart", ["截止", "累积"], "截止目前累积九件", ["0-2 截止", "4-6 累积"]],
  ["the longest at a place", ["省", "省级", "省级、市级"], "省级、市级和省级", ["0-5 省级、市级", "6-8 省级"]],
  ["nothing that overlaps what was found", ["甲乙", "乙丙"], "甲乙丙", ["0-2 甲乙"]],
  ["a word at the very end", ["丙丁"], "甲乙丙丁", ["2-4 丙丁"]],
  ["nothing in an empty text", ["甲"], "", []],
  ["nothing of a word that is cut off", ["甲乙丙"], "甲乙", []],
])("finds %s", (_, words, text, expected) => expect(found(words, text)).toEqual(expected));

test("falls back to a shorter word where a longer one isn't accepted", () => {
  expect(found(["省级", "省级、市级"], "省级、市级", (word) => word === "省级")).toEqual(["0-2 省级"]);
});

test("looks at the entries of one word in their order", () => {
  const finder = wordFinder([
    ["甲", "first"],
    ["甲", "second"],
  ]);
  expect(finder.find("甲")).toMatchObject([{ entry: "first" }]);
  expect(finder.find("甲", ({ entry }) => entry === "second")).toMatchObject([{ entry: "second" }]);
});

test("finds what a plain search finds", () => {
  const word = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 3 });
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "丁"), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), text, (words, where) => {
      const longestFirst = [...words].sort((a, b) => b.length - a.length);
      const expected: string[] = [];
      for (let at = 0; at < where.length; at++) {
        const hit = longestFirst.find((one) => where.startsWith(one, at));
        if (hit === undefined) continue;
        expected.push(`${at}-${at + hit.length} ${hit}`);
        at += hit.length - 1;
      }
      expect(found(words, where)).toEqual(expected);
    }),
  );
});

test("takes no longer for ten thousand words", () => {
  const words = Array.from({ length: 10_000 }, (_, index) => `部${String.fromCharCode(0x4e00 + index)}词`);
  const finder = wordFinder(words.map((word) => [word, word] as const));
  const start = performance.now();
  expect(finder.find("部署工作".repeat(250_000))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2_000);
});
