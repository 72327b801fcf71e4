import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { spanOfText } from "../../src/core/traced-text.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { walk } from "../../src/model/walk.js";

/** Every character of every text of a draft, with the source that its span covers. */
function traced(text: string): [string, string][] {
  const file = sourceFile("a.md", text);
  const found: [string, string][] = [];
  for (const node of walk(toReport(parseDraft(file).value))) {
    const traced = node.type === "paragraph" ? node.text : node.heading.title;
    for (let at = 0; at < traced.text.length; at++) {
      const { start, end } = spanOfText(file, traced, at, at + 1);
      found.push([traced.text.charAt(at), file.text.slice(start.offset, end.offset)]);
    }
  }
  return found;
}

test.each([
  ["an escape stands behind its backslash", "甲\\*乙", ["甲甲", "**", "乙乙"]],
  ["an entity is one character", "甲&amp;乙&#x4E2D;丙", ["甲甲", "&&amp;", "乙乙", "中&#x4E2D;", "丙丙"]],
  ["two backslashes are one", "甲\\\\乙", ["甲甲", "\\\\", "乙乙"]],
  ["an ampersand alone is itself", "甲&乙", ["甲甲", "&&", "乙乙"]],
  ["bold marks are no text", "甲**乙**丙", ["甲甲", "乙乙", "丙丙"]],
  ["code marks are no text", "甲`a*b`丙", ["甲甲", "aa", "**", "bb", "丙丙"]],
  ["lines join without a blank between Chinese characters", "甲\n乙", ["甲甲", "乙乙"]],
  ["lines join with a blank between Latin words", "a\nb", ["aa", " \n", "bb"]],
  ["lines of a quotation lose their marks", "> 甲\n> 乙", ["甲甲", "乙乙"]],
  ["lines of a list item lose their indentation", "1. 甲\n   乙", ["甲甲", "乙乙"]],
  ["blanks around a line end go", "甲 \n  乙", ["甲甲", "乙乙"]],
  ["a line end of Windows is one", "a\r\nb", ["aa", " \r\n", "bb"]],
  ["a heading has no marks", "## 甲 ##", ["甲甲"]],
  ["a link is its text", "甲[乙](https://a.example/)丙", ["甲甲", "乙乙", "丙丙"]],
])("%s", (_, text, characters) => {
  expect(traced(text).map((pair) => pair.join(""))).toEqual(characters);
});

test("whatever the text, plain characters lead back to themselves", () => {
  const alphabet = fc.constantFrom(
    ..."甲乙，。aB1 \n>*_`[](&;\\#-|《“",
    "&amp;",
    "&#20013;",
    "\r\n",
    "  \n",
    "> ",
    "1. ",
  );
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (pieces) => {
      for (const [character, source] of traced(pieces.join(""))) {
        if (/[\u4e00-\u9fffａ-ｚ，。《“]/u.test(character)) expect([character, "&#20013;"]).toContain(source);
      }
    }),
    { numRuns: 500 },
  );
});
