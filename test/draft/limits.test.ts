import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { checkLimits } from "../../src/draft/limits.js";

const PROSE = "全年受理申请132件，按时办结132件。".repeat(20_000);

test.each([
  ["long prose", PROSE, []],
  ["a long table", `| 甲 | 乙 |\n| --- | :-: |\n${"| **甲** | [乙](#a) |\n".repeat(5_000)}`, []],
  [
    "a wide table with marks in every cell",
    `|${"甲|".repeat(60)}\n|${"-|".repeat(60)}\n${`|${"**1** [乙](#a)|".repeat(60)}\n`.repeat(100)}`,
    [],
  ],
  ["a table in an item of a list", `1. 甲\n\n   | 甲 |\n   | - |\n${"   | **乙** |\n".repeat(5_000)}`, []],
  ["marks behind a bar, in no table", `甲\n\n|${"*a_ ".repeat(25_000)}`, ["3:1"]],
  ["bars in front of the lines of a paragraph", `甲\n\n${`|${"*a_ ".repeat(100)}\n`.repeat(50)}`, ["13:1"]],
  ["one cell full of marks", `| 甲 |\n| - |\n| ${"*a_ ".repeat(25_000)} |`, ["3:1"]],
  ["a head full of marks", `| ${"*a_ ".repeat(25_000)} |\n| - |\n`, ["1:1"]],
  ["escaped bars, which end no cell", `| 甲 |\n| - |\n| ${"*a_\\| ".repeat(25_000)} |`, ["3:1"]],
  ["a line of dashes that suits no head", `| 甲 |\n| - | - |\n${"|*a_ |\n".repeat(2_000)}`, ["1003:1"]],
  ["a head that belongs to a quotation", `> 甲\n| 甲 |\n| - |\n${"|*a_ |\n".repeat(2_000)}`, ["1004:1"]],
  ["lines behind a table that are none of its rows", `| 甲 |\n| - |\n> 乙\n${"|*a_ |\n".repeat(2_000)}`, ["1004:1"]],
  ["a table of five thousand columns", `|${"甲|".repeat(5_000)}\n|${"-|".repeat(5_000)}\n`, ["2:1"]],
  [
    "a table that is filled up to a million cells",
    `|${"甲|".repeat(400)}\n|${"-|".repeat(400)}\n${"|甲|\n".repeat(2_500)}`,
    ["502:1"],
  ],
  ["lines of full-width blanks, which end no paragraph", `${"*a_ ".repeat(500)}\n　\n`.repeat(20), ["5:1"]],
  ["many short paragraphs with bold leads", "**一是**加强学习。\n\n".repeat(5_000), []],
  ["brackets without end", "[".repeat(1_000_000), ["1:1"]],
  ["nested bullets", `文\n\n${"- ".repeat(10_000)}甲`, ["3:1"]],
  ["nested numbers", "1. ".repeat(20_000), ["1:1"]],
  ["nested quotations", "> ".repeat(20_000), ["1:1"]],
  ["bold marks that never close", `甲\n${"**甲".repeat(40_000)}`, ["2:1"]],
  [
    "deep lists over many lines",
    Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}- 甲`).join("\n"),
    ["49:1"],
  ],
  ["headings underlined without end", "甲\n---\n\n乙\n===\n\n".repeat(10_000), ["3002:1"]],
  ["quotations without end", "> 甲\n\n".repeat(10_000), ["2001:1"]],
  ["one long quotation", "> 甲\n".repeat(5_000), []],
  ["rules between paragraphs", "甲\n\n---\n\n".repeat(5_000), []],
  ["four thousand footnotes", Array.from({ length: 4_000 }, (_, at) => `甲[^${at}]\n\n[^${at}]: 乙\n`).join("\n"), []],
  ["footnotes without end", Array.from({ length: 6_000 }, (_, at) => `[^${at}]: 乙\n`).join("\n"), ["10001:1"]],
  ["blank lines without end", `甲\n\n${"\n".repeat(300_000)}`, ["200001:1"]],
  ["line ends of old machines without end", `甲${"\r".repeat(300_000)}`, ["200001:1"]],
  ["escapes without end", `甲\n\n${"\\".repeat(100_000)}`, ["3:1"]],
  ["characters written as entities without end", "&amp;".repeat(100_000), ["1:1"]],
  ["escapes in each row of a long table", `| 甲 |\n| - |\n${"| 1\\|2 &amp; 3 |\n".repeat(20_000)}`, []],
  ["nine million characters", "甲".repeat(9_000_000), ["1:1"]],
])("%s", (_, text, places) => {
  const found = checkLimits(sourceFile("a.md", text));
  expect(found.map(({ span }) => `${span.start.line}:${span.start.column}`)).toEqual(places);
});
