import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import type { RuleId } from "../../src/core/rule-ids.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { type Applied, applySafely } from "../../src/rules/apply-fixes.js";

/** A rule on words, and one on Markdown. */
const WORDS: RuleId = "space-edge";
const MARKS: RuleId = "md-raw-html";

/** Replaces whatever matches, each match the fix of a finding of its own. */
function apply(draft: string, ruleId: RuleId, found: RegExp, text: string): Applied {
  const file = sourceFile("a.md", draft);
  const matches = [...draft.matchAll(found)];
  expect(matches).not.toEqual([]);
  const diagnostics = matches.map(({ 0: match, index }): Diagnostic => {
    const span = spanAt(file, index, index + match.length);
    const message = { zh: "甲", en: "a" };
    return { ruleId, severity: "warning", path: "a.md", span, message, edits: [{ span, text }], fix: "safe" };
  });
  return applySafely(parseDraft(file).value, diagnostics);
}

describe("a fix of words", () => {
  test.each([
    ["a paragraph", "甲;乙\n"],
    ["a heading", "## 甲;乙\n"],
    ["a cell", "| 甲 |\n| --- |\n| 乙;丙 |\n"],
    ["a list", "1. 甲;乙\n2. 丙\n"],
    ["a quotation", "> 甲;乙\n"],
    ["bold text", "**甲;乙**\n"],
    ["the words of a link", "[甲;乙](https://example.org)\n"],
    ["bold words of a link", "[**甲;乙**](https://example.org)\n"],
    ["a footnote", "甲[^1]\n\n[^1]: 乙;丙\n"],
  ])("changes %s", (_, draft) => {
    expect(apply(draft, WORDS, /;/gu, "；").text).toBe(draft.replace(";", "；"));
  });

  test.each([
    ["the front matter", "---\ntitle: 甲;乙\n---\n"],
    ["code in a paragraph", "甲`a;b`乙\n"],
    ["a block of code", "```\na;b\n```\n"],
    ["indented code", "甲\n\n    a;b\n"],
    ["a comment", "<!-- a;b -->\n\n甲\n"],
    ["a comment within a paragraph", "甲<!-- a;b -->乙\n"],
    ["a tag", "甲<b title='a;b'>乙</b>\n"],
    ["the target of a link", "[甲](https://example.org/a;b)\n"],
    ["the target of a reference", "[甲][1]\n\n[1]: https://example.org/a;b\n"],
    ["the target of a picture", "![甲](a;b.png)\n"],
    ["an address in angle brackets", "<https://example.org/a;b>\n"],
  ])("leaves %s alone, and inserts nothing there", (_, draft) => {
    expect(apply(draft, WORDS, /;/gu, "；")).toEqual({ text: draft, applied: [] });
    expect(apply(draft, WORDS, /(?<=;)/gu, "；")).toEqual({ text: draft, applied: [] });
  });

  test.each<[what: string, draft: string, found: RegExp, text: string]>([
    ["turns a paragraph into a heading", "甲# 乙\n", /甲/gu, ""],
    ["turns a paragraph into a list", "甲1. 乙\n", /甲/gu, ""],
    ["turns a paragraph into a quotation", "甲> 乙\n", /甲/gu, ""],
    ["turns a paragraph into code", "甲    乙\n", /甲/gu, ""],
    ["turns a paragraph into a table", "甲|乙\n-|-丙\n", /丙/gu, ""],
    ["makes stars bold", "甲* *乙**\n", /\* \*/gu, "**"],
    ["opens a comment that swallows the rest", "<!-\n\n乙-->\n", /<!-/gu, "<!--"],
    ["opens code", "甲`乙‘丙\n", /‘/gu, "`"],
    ["makes words a link", "[甲] (https://example.org)\n", / /gu, ""],
    ["takes a link apart", "[甲](https://example.org)乙\n", /甲/gu, "[甲"],
    ["takes a heading's mark", "## 甲\n", /## /gu, "##"],
    ["ends the front matter early", "甲\n---\ntitle: 乙\n---\n", /甲\n/gu, ""],
  ])("isn't applied where it %s", (_, draft, found, text) => {
    expect(apply(draft, WORDS, found, text)).toEqual({ text: draft, applied: [] });
  });

  test("that can't be applied doesn't keep the others from it", () => {
    const before = "甲;# 乙;。\n\n";
    const { text, applied } = apply(`${before.repeat(20)};# 丁;\n\n${before.repeat(20)}`, WORDS, /;/gu, "");
    expect(text).toBe(`${before.repeat(20)};# 丁;\n\n${before.repeat(20)}`.replaceAll(/;(?!# 丁)/gu, ""));
    expect(applied).toHaveLength(81);
  });
});

describe("a fix about Markdown", () => {
  test.each<[what: string, draft: string, found: RegExp, text: string]>([
    ["makes tags words", "<p>甲</p>\n", /<\/?p>/gu, ""],
    ["makes a paragraph a heading", "一、甲\n", /一、/gu, "## "],
    ["makes code words", "甲\n\n    乙\n", / {4}/gu, ""],
    ["deletes a comment", "<!-- 甲 -->\n\n乙\n", /<!-- 甲 -->/gu, ""],
    ["changes a target", "[甲](example.org)\n", /(?=example)/gu, "https://"],
    ["takes a list apart", "- 甲\n- 乙\n", /- /gu, "\n"],
    ["mends the front matter", "---\ntitle：甲\n---\n", /：/gu, ": "],
  ])("%s", (_, draft, found, text) => {
    expect(apply(draft, MARKS, found, text).text).toBe(draft.replace(found, text));
  });

  test.each<[what: string, draft: string, found: RegExp, text: string]>([
    ["hides words", "甲\n\n乙<i>丙-->\n", /<i>/gu, "<!--"],
    ["changes another block", "甲\n\n乙\n", /甲/gu, "甲\n\n<!--"],
  ])("isn't applied where it %s", (_, draft, found, text) => {
    expect(apply(draft, MARKS, found, text)).toEqual({ text: draft, applied: [] });
  });
});
