import { describe, expect, test } from "vitest";
import { laySignature } from "../../src/layout/signature.js";
import { house } from "../houses.js";

const SHORT = "石桥镇政府"; // 5 characters
const LONG = "安河县石桥镇人民政府"; // 10
const LONGEST = "云州省明川高新技术产业开发区管理委员会"; // 19
const DAY = { year: 2025, month: 1, day: 3 }; // 6 characters
const MONTH = { year: 2022, month: 12 }; // 5

/** `left indent + blank lines: text`, with `*` where the line stays with the next. */
function laid(
  seal: boolean,
  issuers: readonly string[],
  date?: { year: number; month: number; day?: number },
): string[] {
  return laySignature({ issuers, seal, ...(date === undefined ? {} : { date }) }, house).map((line) => {
    const text = line.runs.map((run) => (run.type === "text" ? run.text : "")).join("");
    const blank = line.linesBefore === undefined ? "" : `+${line.linesBefore}`;
    return `${line.style} ${line.indentLeft}${blank}${line.keepWithNext ? "*" : ""}: ${text}`;
  });
}

describe("without seal: two characters from the right, the date two right of the name (7.3.5.2)", () => {
  test("name and date", () => {
    expect(laid(false, [LONG], DAY)).toEqual([`signature 16+1*: ${LONG}`, "date 18: 2025年1月3日"]);
  });
  test("a date longer than the name stands two from the right, the name moves left", () => {
    expect(laid(false, [SHORT], DAY)).toEqual([`signature 18+1*: ${SHORT}`, "date 20: 2025年1月3日"]);
  });
  test("a date as long as the name keeps the step", () => {
    expect(laid(false, [SHORT], MONTH)).toEqual([`signature 21+1*: ${SHORT}`, "date 23: 2022年12月"]);
  });
  test("a joint report: a line each, the date below the last", () => {
    expect(laid(false, [LONGEST, LONG], DAY)).toEqual([
      `signature 7+1*: ${LONGEST}`,
      `signature 16+0*: ${LONG}`,
      "date 18: 2025年1月3日",
    ]);
  });
  test("a name without date", () => {
    expect(laid(false, [LONG])).toEqual([`signature 16+1: ${LONG}`]);
  });
  test("a date without name", () => {
    expect(laid(false, [], DAY)).toEqual(["date 20+1: 2025年1月3日"]);
  });
});

describe("with seal: the date four characters from the right, the name centred over it (7.3.5.1)", () => {
  test("name and date", () => {
    expect(laid(true, [LONG], DAY)).toEqual([`signature 16+2*: ${LONG}`, "date 18: 2025年1月3日"]);
  });
  test("a name shorter than the date", () => {
    expect(laid(true, [SHORT], DAY)).toEqual([`signature 18.5+2*: ${SHORT}`, "date 18: 2025年1月3日"]);
  });
  test("a name that would pass the right edge moves left with its date", () => {
    expect(laid(true, [LONGEST], DAY)).toEqual([`signature 9+2*: ${LONGEST}`, "date 15.5: 2025年1月3日"]);
  });
  test("a date without day", () => {
    expect(laid(true, [LONG], MONTH)).toEqual([`signature 16.5+2*: ${LONG}`, "date 19: 2022年12月"]);
  });
  test("a joint report has room for a seal on each name", () => {
    expect(laid(true, [LONGEST, LONG], DAY)).toEqual([
      `signature 9+2*: ${LONGEST}`,
      `signature 13.5+4*: ${LONG}`,
      "date 15.5: 2025年1月3日",
    ]);
  });
  test("a name without date", () => {
    expect(laid(true, [LONG])).toEqual([`signature 14+2: ${LONG}`]);
  });
  test("a date without name", () => {
    expect(laid(true, [], DAY)).toEqual(["date 18+2: 2025年1月3日"]);
  });
});

test("neither name nor date, no signature", () => {
  expect(laid(true, [])).toEqual([]);
  expect(laid(false, [])).toEqual([]);
});

test("a name wider than the page begins at its left edge", () => {
  expect(laid(false, ["甲".repeat(40)], DAY)).toEqual([`signature 0+1*: ${"甲".repeat(40)}`, "date 0: 2025年1月3日"]);
});
