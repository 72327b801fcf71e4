import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { checkLimits } from "../../src/draft/limits.js";

const PROSE = "全年受理申请132件，按时办结132件。".repeat(20_000);

test.each([
  ["long prose", PROSE, []],
  ["a long table", "| **甲** | [乙](#a) |\n".repeat(5_000), []],
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
  ["nine million characters", "甲".repeat(9_000_000), ["1:1"]],
])("%s", (_, text, places) => {
  const found = checkLimits(sourceFile("a.md", text));
  expect(found.map(({ span }) => `${span.start.line}:${span.start.column}`)).toEqual(places);
});
