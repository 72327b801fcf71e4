import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/core/diagnostic.js";
import { applyFixes } from "../../src/core/edits.js";
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

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
