import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/core/diagnostic.js";
import { applyFixes, editsInOrder, rangeBefore, untouched } from "../../src/core/edits.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";

const text = "一二三四五六七八";
const file = sourceFile("draft.md", text);
const edit = (from: number, to: number, inserted: string): Edit => ({ span: spanAt(file, from, to), text: inserted });

describe("applyFixes", () => {
  test.each([
    ["nothing", [], text, 0],
    ["edits in any order", [[edit(6, 7, "B")], [edit(0, 1, "A")]], "A二三四五六B八", 0],
    ["edits that touch", [[edit(0, 2, "A")], [edit(2, 4, "B")]], "AB五六七八", 0],
    ["an insertion at the edge of a deletion", [[edit(2, 2, "A")], [edit(2, 4, "")]], "一二A五六七八", 0],
    ["the first of two that overlap", [[edit(2, 5, "B")], [edit(0, 3, "A")]], "A四五六七八", 1],
    ["the first told of two insertions at one place", [[edit(3, 3, "A")], [edit(3, 3, "B")]], "一二三A四五六七八", 1],
    ["all edits of a fix or none", [[edit(0, 2, "A")], [edit(1, 2, ""), edit(6, 7, "")]], "A三四五六七八", 1],
    ["several edits of one fix", [[edit(7, 8, ""), edit(0, 1, "")]], "二三四五六七", 0],
  ] as const)("applies %s", (_, fixes, expected, skipped) => {
    const edited = applyFixes(text, fixes);
    expect(edited.text).toBe(expected);
    expect(edited.skipped).toHaveLength(skipped);
    expect(edited.applied).toHaveLength(fixes.length - skipped);
  });

  test("refuses edits outside the text and fixes that contradict themselves", () => {
    const outside = { span: { ...spanAt(file, 0, 1), end: { line: 1, column: 99, offset: 98 } }, text: "" };
    expect(() => applyFixes(text, [[outside]])).toThrow(RangeError);
    expect(() => applyFixes(text, [[edit(0, 3, ""), edit(2, 4, "")]])).toThrow(RangeError);
  });

  test("leaves all other characters alone", () => {
    const places = fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 });
    fc.assert(
      fc.property(places, (pairs) => {
        const fixes = pairs.map(([a, b]) => [edit(Math.min(a, b), Math.max(a, b), "")]);
        const { text: left, applied } = applyFixes(text, fixes);
        const gone = new Set(applied.flat().flatMap(({ span }) => range(span.start.offset, span.end.offset)));
        expect(left).toBe([...text].filter((_, index) => !gone.has(index)).join(""));
      }),
    );
  });
});

describe("what edits leave alone", () => {
  test.each([
    ["everything", [], [[0, 8, 0]]],
    [
      "what is around a deletion",
      [edit(2, 4, "")],
      [
        [0, 2, 0],
        [4, 8, -2],
      ],
    ],
    ["what is behind an insertion", [edit(0, 0, "AB")], [[0, 8, 2]]],
    ["nothing between two that touch", [edit(0, 2, "A"), edit(2, 8, "")], []],
    [
      "what is between two",
      [edit(1, 2, "ABC"), edit(6, 6, "D")],
      [
        [0, 1, 0],
        [2, 6, 2],
        [6, 8, 3],
      ],
    ],
  ] as const)("is %s", (_, edits, expected) => {
    expect(untouched(edits, text.length).map(({ from, to, by }) => [from, to, by])).toEqual(expected);
  });

  test("stands in the edited text where it says", () => {
    fc.assert(
      fc.property(somePlaces, fc.string({ maxLength: 3 }), (pairs, inserted) => {
        const { text: after, applied } = applyFixes(text, fixesAt(pairs, inserted));
        for (const { from, to, by } of untouched(editsInOrder(applied), text.length)) {
          expect(after.slice(from + by, to + by)).toBe(text.slice(from, to));
        }
      }),
    );
  });
});

describe("the way back to where a stretch stood", () => {
  // 一二三四五六七八 → 一AB三四DE五八
  const edits = [edit(1, 2, "AB"), edit(4, 4, "DE"), edit(5, 7, "")];
  test.each([
    ["before all edits", 0, 1, 0, 1],
    ["an inserted text", 1, 3, 1, 2],
    ["part of an inserted text", 2, 3, 1, 2],
    ["from before an insertion into it", 0, 2, 0, 2],
    ["between two edits", 3, 5, 2, 4],
    ["an insertion", 5, 7, 4, 4],
    ["from before an insertion to behind it", 4, 8, 3, 5],
    ["the place of a deletion", 8, 8, 5, 5],
    ["behind all edits", 8, 9, 7, 8],
  ])("%s", (_, from, to, start, end) => expect(rangeBefore(edits, from, to)).toEqual([start, end]));

  test("covers whatever the edits put there", () => {
    fc.assert(
      fc.property(somePlaces, fc.string({ maxLength: 3 }), fc.nat(), fc.nat(), (pairs, inserted, a, b) => {
        const { text: after, applied } = applyFixes(text, fixesAt(pairs, inserted));
        const edits = editsInOrder(applied);
        const [from = 0, to = 0] = [a % (after.length + 1), b % (after.length + 1)].toSorted((x, y) => x - y);
        const [start, end] = rangeBefore(edits, from, to);
        expect(start).toBeLessThanOrEqual(end);
        for (const stretch of untouched(edits, text.length)) {
          for (let at = stretch.from; at < stretch.to; at++) {
            const inside = at + stretch.by >= from && at + stretch.by < to;
            if (inside) expect(at >= start && at < end).toBe(true);
          }
        }
      }),
    );
  });
});

test("many edits take no more than their share of time", () => {
  const long = "甲，".repeat(100_000);
  const source = sourceFile("a.md", long);
  const fixes = Array.from({ length: 100_000 }, (_, index) => [
    { span: spanAt(source, 2 * index, 2 * index + 1), text: "乙" },
  ]);
  const start = performance.now();
  expect(applyFixes(long, fixes).text).toBe("乙，".repeat(100_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});

const somePlaces = fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 });

function fixesAt(pairs: readonly (readonly [number, number])[], inserted: string) {
  return pairs.map(([a, b]) => [edit(Math.min(a, b), Math.max(a, b), inserted)]);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
