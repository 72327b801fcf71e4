import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { fingerprint, fingerprints } from "../../src/core/fingerprint.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";

const LINE = "全年共办理行政复议案件12件,同比增长3%左右。其他工作照常。";

/** A finding on `found`, the n-th time that it stands in the text. */
function finding(text: string, found: string, more: Partial<Diagnostic> = {}, nth = 0): Diagnostic {
  let from = text.indexOf(found);
  for (let count = 0; count < nth; count++) from = text.indexOf(found, from + 1);
  const span = spanAt(sourceFile("a.md", text), from, from + found.length);
  return { ruleId: "md-code", severity: "warning", path: "a.md", span, message: { zh: "甲", en: "a" }, ...more };
}

const print = (text: string, found = ",", more: Partial<Diagnostic> = {}) =>
  fingerprint(finding(text, found, more), text);

describe("a fingerprint stays", () => {
  test.each([
    ["when lines move", `## 甲\n\n新的一段。\n\n${LINE}`],
    ["when the text above has other line ends", `## 甲\r\n\r\n${LINE}\r\n`],
    ["when far parts of the line change", LINE.replace("全年共", "2024年").replace("照常", "也有进展")],
    ["when blanks come in", LINE.replace("12件", " 12 件")],
    ["when the punctuation around it is mended", LINE.replace("3%", "3％").replace("件", "件）")],
  ])("%s", (_, text) => expect(print(text)).toBe(print(LINE)));

  test("when the sentence of the rule is worded anew, or its severity changes", () => {
    const other: Partial<Diagnostic> = { message: { zh: "乙", en: "b" }, severity: "error", path: "b.md" };
    expect(print(LINE, ",", other)).toBe(print(LINE));
  });
});

describe("a fingerprint changes", () => {
  test.each<[string, string, string, Partial<Diagnostic>]>([
    ["with the rule", LINE, ",", { ruleId: "md-h1" }],
    ["with the text", LINE, "。", {}],
    ["with the words around a short text", LINE.replace("12件", "21件"), ",", {}],
    ["with what was found", LINE, ",", { actual: "12" }],
    ["with what is wanted", LINE, ",", { expected: ["，"] }],
  ])("%s", (_, text, found, more) => expect(print(text, found, more)).not.toBe(print(LINE)));
});

test("equal findings are counted", () => {
  const text = `${LINE}\n\n${LINE}\n\n其他,不同。\n`;
  const diagnostics = [0, 1, 2].map((nth) => finding(text, ",", {}, nth));
  const told = fingerprints({ text, diagnostics });
  expect(told.map(({ ordinal }) => ordinal)).toEqual([0, 1, 0]);
  expect(told[0]?.print).toBe(told[1]?.print);
  expect(told[0]?.print).not.toBe(told[2]?.print);
});

test("any finding has one, whatever its place and text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const span = spanAt(sourceFile("a.md", text), from ?? 0, to ?? 0);
      const told = { ...finding("甲", "甲"), span };
      expect(fingerprint(told, text)).toMatch(/^[0-9a-f]{32}$/u);
      expect(fingerprint(told, undefined)).toMatch(/^[0-9a-f]{32}$/u);
    }),
  );
});
