import { expect, test } from "vitest";
import type { LaidOutBlock, LaidOutParagraph } from "../../src/layout/laid-out.js";
import { flow, lineCount } from "../../src/layout/page-flow.js";
import { pt } from "../../src/layout/units.js";
import { house } from "../houses.js";

const paragraph = (text: string): LaidOutParagraph => ({
  type: "paragraph",
  style: "body",
  runs: [{ type: "text", text }],
});

test.each([
  ["an empty paragraph is a line", "", 1],
  ["26 characters fill an indented line", "法".repeat(26), 1],
  ["the next one begins another", "法".repeat(27), 2],
  ["a stop may hang", `${"法".repeat(26)}。`, 1],
  ["a closing mark takes its character along", `${"法".repeat(26)}。”`, 2],
  ["an opening mark isn't left behind", `${"法".repeat(25)}《法》`, 2],
  ["a Latin word isn't broken", `${"法".repeat(23)} government`, 2],
  ["digits take half a width and a gap on either side", `${"法".repeat(22)}2024年${"法".repeat(2)}`, 2],
])("%s", (_, text, lines) => {
  expect(lineCount(paragraph(text), house)).toBe(lines);
});

test.each<[string, LaidOutBlock[], number]>([
  ["22 lines fill a page", Array.from({ length: 22 }, () => paragraph("法")), 22],
  ["the 23rd begins another", Array.from({ length: 23 }, () => paragraph("法")), 1],
  [
    "a heading goes with the line behind it",
    [...Array.from({ length: 21 }, () => paragraph("法")), { ...paragraph("法"), style: "heading1" }],
    1,
  ],
])("%s", (_, blocks, lines) => {
  expect(Math.round(flow(pt(0), blocks, house).used / house.page.pitch)).toBe(lines);
});
