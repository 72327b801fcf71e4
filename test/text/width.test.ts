import { expect, test } from "vitest";
import { widthOf } from "../../src/text/width.js";

test.each([
  ["", 0],
  ["法治政府建设", 6],
  ["2025年1月3日", 6],
  ["2025年11月13日", 7],
  ["（2021—2025年）", 8],
  ["“一网通办”", 6],
  ["12·4国家宪法日", 7.5],
  ["App", 1.5],
  ["Ａ１", 2],
  ["ｱ", 0.5],
  ["3～5℃±1°", 5.5],
  ["e\u0301", 0.5],
  ["零\u200b宽\ufeff", 2],
  ["𠮷村", 2],
  ["葛\u{e0100}", 1],
])("the width of %j is %d characters", (text, width) => {
  expect(widthOf(text)).toBe(width);
});
