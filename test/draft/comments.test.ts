import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { commentsOf, replaceComments } from "../../src/draft/comments.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";

test.each([
  ["none", "甲 --> 乙", [], "甲 --> 乙"],
  ["two, and what is around them", "甲<!-- 乙 -->丙<!---->丁", [" 乙 ", ""], "甲丙丁"],
  ["one over lines", "<!-- 甲\n乙 -->\n", [" 甲\n乙 "], "\n"],
  ["one that holds the start of another", "<!-- 甲 <!-- 乙 --> 丙", [" 甲 <!-- 乙 "], " 丙"],
  ["none that ends where it begins", "<!-->", [], "<!-->"],
  ["one before another without end", "<!-- 甲 --><!-- 乙", [" 甲 "], "<!-- 乙"],
])("comments of HTML: %s", (_, html, inside, rest) => {
  expect(Array.from(commentsOf(html), ([, text]) => text)).toEqual(inside);
  expect(replaceComments(html, () => "")).toBe(rest);
});

test.each([
  ["comments", "<!-- 甲\n\n"],
  ["tags behind a comment", "<!-- 甲\n\n<a 乙\n\n"],
  ["instructions", "<? 甲\n\n<b\n\n"],
  ["comments that end, but rows of them", "<!-- 甲 -->\n\n"],
])("%s without end are read in one pass", (_, lines) => {
  const start = performance.now();
  toReport(parseDraft(sourceFile("a.md", lines.repeat(20_000))).value);
  expect(performance.now() - start).toBeLessThan(5_000); // from each to the end of the text: 20 s
});
