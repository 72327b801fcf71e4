import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { frame } from "../../src/reporters/frame.js";

/** Lines in which 错处 is the finding, by what stands before it. */
const lines: readonly (readonly [what: string, line: string])[] = [
  ["nothing", "错处在此"],
  ["Han", "全年办理案件错处在此"],
  ["Latin", "OCR and PDF错处在此"],
  ["digits and half-width punctuation", "12,5%(3);错处在此"],
  ["full-width punctuation, digits and letters", "（１２，ＡＢ）；错处在此"],
  ["quotation marks", "“关键少数”‘双随机’错处在此"],
  ["Han beyond the first plane", "\u{20000}\u{2A6DF}\u{30000}错处在此"],
  ["an ideographic blank", "\u3000\u3000错处在此"],
  ["a tab", "\t甲\t错处在此"],
  ["emoji", "📢🎉错处在此"],
  ["emoji of several code points", "👨‍👩‍👧‍👦👍🏽🇨🇳❤️错处在此"],
  ["letters with accents of their own", "e\u0301a\u0308o\u0302\u0301错处在此"],
  ["Han with a variation selector", "葛\u{E0100}辻\uFE00错处在此"],
  ["blanks of no width", "甲\u200b乙\u2060丙\uFEFF错处在此"],
  ["a soft hyphen", "甲\u00ad乙错处在此"],
  ["half-width kana and Hangul", "ｶﾞ한글\u1112\u1161\u11ab错处在此"],
  ["Thai and Devanagari", "ที่नमस्ते错处在此"],
  ["control characters", "\u001b[31m\u0007甲错处在此"],
  ["marks that turn the line around", "\u202e甲\u2067乙错处在此"],
  ["half a surrogate pair", "\ud840甲错处在此"],
  ["much of everything", `${"全年A，🎉e\u0301".repeat(60)}错处在此${"。完善B🎉".repeat(60)}`],
];
const widths = [1, 16, 17, 20, 23, 40, 79, 80, 81, 132, 1_000] as const;

describe.each(lines)("behind %s", (_, line) => {
  const from = line.indexOf("错处");
  const file = sourceFile("a.md", `前一行\n${line}\n后一行`);
  const span = spanAt(file, 4 + from, 4 + from + 2);

  test.each(widths)("the marks stand below what they mean at %i cells", (width) => {
    const { source, marks } = frame(file, span, width);
    expect(marks).toBe(`${" ".repeat(stringWidth(source.slice(0, source.indexOf("错处"))))}^^^^`);
    expect(stringWidth(source)).toBeLessThanOrEqual(Math.max(width, 16));
  });
});

test.each<[what: string, line: string, found: string, marks: string]>([
  ["an emoji of several code points", "甲👨‍👩‍👧‍👦乙", "👨‍👩‍👧‍👦", "  ^^"],
  ["part of an emoji, whole", "甲👍🏽乙", "🏽", "  ^^"],
  ["an accent, with its letter", "甲e\u0301乙", "\u0301", "  ^"],
  ["a blank of no width, all the same", "甲\u200b乙", "\u200b", "  ^"],
  ["Latin between Han", "甲ABC乙", "ABC", "  ^^^"],
  ["a full-width letter", "甲Ａ乙", "Ａ", "  ^^"],
])("marks %s", (_, line, found, marks) => {
  const file = sourceFile("a.md", line);
  const from = line.indexOf(found);
  expect(frame(file, spanAt(file, from, from + found.length), 80).marks).toBe(marks);
});
