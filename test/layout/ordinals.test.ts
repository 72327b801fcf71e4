import { describe, expect, test } from "vitest";
import { printedOrdinal, writtenOrdinal } from "../../src/layout/ordinals.js";

describe("an ordinal in a heading is found", () => {
  test.each([
    ["一、主要举措和成效", "一、"],
    ["十二、其他需要报告的情况", "十二、"],
    ["一.主要举措", "一."],
    ["（一）依法履职", "（一）"],
    ["(二) 依法履职", "(二) "],
    ["1.抓住“关键少数”。", "1."],
    ["1、 工作情况", "1、 "],
    ["1．工作情况", "1．"],
    ["12. 工作情况", "12. "],
    ["（1）公示在先。", "（1）"],
    ["1）公示在先。", "1）"],
    ["　一、主要举措", "　一、"],
    ["一、", "一、"],
    ["一、三项制度全面落实", "一、"],
  ])("%s", (text, ordinal) => {
    expect(writtenOrdinal(text)).toBe(ordinal);
  });
});

describe("what only looks like an ordinal stays", () => {
  test.each([
    "12.4国家宪法日活动",
    "2.0版平台上线",
    "2024年主要举措和成效",
    "2024.主要举措",
    "（2024）年度安排",
    "（一体推进）",
    "一是健全制度",
    "三项制度",
    "二、三产业融合发展",
    "一、二级响应",
    "“一网通办”",
    "",
  ])("%s", (text) => {
    expect(writtenOrdinal(text)).toBeUndefined();
  });
});

test.each([
  ["{一}、", 11, "十一、"],
  ["（{一}）", 1, "（一）"],
  ["{n}.", 3, "3."],
  ["（{n}）", "05", "（05）"],
  ["第{一}条", "0", "第0条"],
  ["第{一}条", "100000", "第100000条"],
])("%s prints %s as %s", (pattern, number, printed) => {
  expect(printedOrdinal(pattern, number)).toBe(printed);
});
