import { expect, test } from "vitest";
import { formatNumber } from "../../../src/convert/readers/number-formats.js";

/** Numbers 1, 2, 10, 11, 20, 21, 99, 101 and 110, as ECMA-376 part 1, 17.18.59 describes them. */
const formats = {
  decimal: "1 2 10 11 20 21 99 101 110",
  decimalZero: "01 02 10 11 20 21 99 101 110",
  decimalFullWidth: "１ ２ １０ １１ ２０ ２１ ９９ １０１ １１０",
  upperRoman: "I II X XI XX XXI XCIX CI CX",
  lowerRoman: "i ii x xi xx xxi xcix ci cx",
  upperLetter: "A B J K T U UUUU WWWW FFFFF",
  lowerLetter: "a b j k t u uuuu wwww fffff",
  chineseCounting: "一 二 十 十一 二十 二十一 九十九 一○一 一一○",
  chineseCountingThousand: "一 二 十 十一 二十 二十一 九十九 一百零一 一百一十",
  chineseLegalSimplified: "壹 贰 壹拾 壹拾壹 贰拾 贰拾壹 玖拾玖 壹佰零壹 壹佰壹拾",
  taiwaneseCounting: "一 二 十 十一 二十 二十一 九十九 一○一 一一○",
  taiwaneseCountingThousand: "一 二 十 十一 二十 二十一 九十九 一百零一 一百一十",
  taiwaneseDigital: "一 二 一○ 一一 二○ 二一 九九 一○一 一一○",
  ideographDigital: "一 二 一〇 一一 二〇 二一 九九 一〇一 一一〇",
  ideographLegalTraditional: "壹 貳 壹拾 壹拾壹 貳拾 貳拾壹 玖拾玖 壹佰零壹 壹佰壹拾",
  japaneseCounting: "一 二 十 十一 二十 二十一 九十九 百一 百十",
  japaneseDigitalTenThousand: "一 二 一〇 一一 二〇 二一 九九 一〇一 一一〇",
  japaneseLegal: "壱 弐 壱拾 壱拾壱 弐拾 弐拾壱 九拾九 壱百壱 壱百壱拾",
  ideographTraditional: "甲 乙 癸 11 20 21 99 101 110",
  ideographZodiac: "子 丑 酉 戌 20 21 99 101 110",
  ideographZodiacTraditional: "甲子 乙丑 癸酉 甲戌 癸未 甲申 99 101 110",
  decimalEnclosedCircle: "① ② ⑩ ⑪ ⑳ 21 99 101 110",
  decimalEnclosedCircleChinese: "① ② ⑩ ⑪ ⑳ 21 99 101 110",
  decimalEnclosedParen: "⑴ ⑵ ⑽ ⑾ ⒇ 21 99 101 110",
  decimalEnclosedFullstop: "⒈ ⒉ ⒑ ⒒ ⒛ 21 99 101 110",
  ideographEnclosedCircle: "㈠ ㈡ ㈩ 11 20 21 99 101 110",
  hex: "1 2 A B 14 15 63 65 6E",
  numberInDash: "-1- -2- -10- -11- -20- -21- -99- -101- -110-",
} as const;

test.each(Object.entries(formats))("%s counts as word processors print it", (format, expected) => {
  const numbers = [1, 2, 10, 11, 20, 21, 99, 101, 110].map((value) => formatNumber(value, format)?.replace(/\s/gu, ""));
  expect(numbers.join(" ")).toBe(expected);
});

test("none is a number without characters", () => {
  expect(formatNumber(3, "none")).toBe("");
});

test.each(["ordinalText", "hebrew1", "koreanDigital", "", "constructor"])("%s isn't guessed in digits", (format) => {
  expect(formatNumber(3, format)).toBeUndefined();
});

test.each([-1, 1.5, Number.NaN, 1e300])("%d is no number of a list", (value) => {
  expect(formatNumber(value, "decimal")).toBeUndefined();
});
