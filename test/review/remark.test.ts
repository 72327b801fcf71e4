import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { remarksOn } from "../../src/review/remark.js";

/** A finding on the first occurrence of some words. */
function on(text: string, words: string): Diagnostic {
  const from = text.indexOf(words);
  const span = spanAt(sourceFile("a.md", text), from, from + words.length);
  return {
    ruleId: "typo-known",
    severity: "error",
    path: "a.md",
    span,
    message: { zh: "有错字", en: "a typing error" },
  };
}

describe("what a remark quotes", () => {
  test.each<[what: string, text: string, words: string, quote: string | undefined]>([
    [
      "a few words around",
      "一二三四五六七八九十建立建全甲乙丙丁戊己庚辛壬癸",
      "建立建全",
      "…三四五六七八九十建立建全甲乙丙丁戊己庚辛…",
    ],
    ["a short line whole", "建立建全制度。", "建立建全", "建立建全制度。"],
    ["one line only", "上一行。\n建立建全制度。\n下一行。", "建立建全", "建立建全制度。"],
    ["a heading without its marks", "## 建立建全制度", "建立建全", "建立建全制度"],
    ["the marks themselves are left out too", "## 建立建全制度", "## 建立", "建立建全制度"],
    ["a long place up to its limit", `${"甲".repeat(40)}乙`, "甲".repeat(40), `${"甲".repeat(32)}…`],
    ["a place over several lines by its first", "甲乙丙\n丁戊己", "乙丙\n丁", "甲乙丙"],
    ["characters that take two units, whole", "𬒈𬒈𬒈𬒈𬒈𬒈𬒈𬒈𬒈建全𬒈", "建全", "…𬒈𬒈𬒈𬒈𬒈𬒈𬒈𬒈建全𬒈"],
    ["a blank line not at all", "甲\n\n乙", "\n乙", undefined],
  ])("%s", (_, text, words, quote) => {
    const [remark] = remarksOn([{ path: "a.md", text, diagnostics: [on(text, words)] }]);
    expect(remark?.place?.quote).toBe(quote);
  });
});

test("a finding on the whole report has no place", () => {
  const text = "---\ntitle: 甲\n---\n";
  expect(remarksOn([{ path: "a.md", text, diagnostics: [on(text, "---")] }])[0]?.place).toBeUndefined();
  expect(remarksOn([{ path: "a.md", text: "甲", diagnostics: [on("甲", "")] }])[0]?.place).toBeUndefined();
});

test("what the program was unsure of in an old file is no remark", () => {
  const doubt: Diagnostic = { ...on("甲", "甲"), ruleId: "conversion-doubt", severity: "info" };
  expect(remarksOn([{ path: "a.docx", text: "甲", diagnostics: [doubt, on("甲", "甲")], old: true }])).toHaveLength(1);
});

test("lines of a draft are counted, paragraphs of an old file, and an attachment is named", () => {
  const text = "甲\n建全";
  const diagnostics = [on(text, "建全")];
  const places = [
    ...remarksOn([{ path: "a.docx", text, diagnostics, old: true }]),
    ...remarksOn([
      { path: "a.md", text, diagnostics },
      { path: "x/附件.md", text, diagnostics },
    ]),
  ].map(({ place }) => place);
  expect(places).toEqual([
    { counted: "paragraph", number: 2, quote: "建全" },
    { counted: "line", number: 2, quote: "建全" },
    { counted: "line", number: 2, attachment: "附件.md", quote: "建全" },
  ]);
});
