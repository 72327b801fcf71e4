import { expect, test } from "vitest";
import { chineseNumeral } from "../../src/text/numerals.js";

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [19, "十九"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
  [100, "一百"],
  [101, "一百零一"],
  [110, "一百一十"],
  [115, "一百一十五"],
  [1000, "一千"],
  [1001, "一千零一"],
  [1010, "一千零一十"],
  [9999, "九千九百九十九"],
])("%i is written %s", (value, numeral) => {
  expect(chineseNumeral(value)).toBe(numeral);
});

test.each([0, -1, 1.5, 10_000])("%d has no ordinal", (value) => {
  expect(() => chineseNumeral(value)).toThrow(RangeError);
});
