import { chineseNumeral } from "../text/numerals.js";

/**
 * An ordinal that a hand or a word processor wrote: 一、 （一） (一) 1. 1、 1． (U+FF0E) （1） 1） 第一部分：.
 *
 * Not the date in 12.4国家宪法日, the version in 2.0版, the year in 2024年 or （2024）, nor 二、三产业 and 一、二级.
 */
const WRITTEN =
  /^\s*(?!(?:一、二|二、三|三、四)(?:级|类|等|线|期|审|产业))(?:[一二三四五六七八九十百]+[、.．]|[（(](?:[一二三四五六七八九十百]+|\d{1,3})[）)]|\d{1,3}(?:[、.．](?!\d)|[）)])|第[一二三四五六七八九十]{1,2}(?:部分|章)[：:、.．\s])\s*/u;
const HIGHEST_NUMERAL = 9999;

/** The ordinal at the start of a heading, with the blanks around it. */
export function writtenOrdinal(text: string): string | undefined {
  return WRITTEN.exec(text)?.[0];
}

/**
 * An ordinal as a house prints it.
 *
 * @param pattern `{n}` stands for the number in Arabic digits, `{一}` for the Chinese numeral
 * @param number counted, or the digits that an author wrote; a number without Chinese numeral keeps its digits
 */
export function printedOrdinal(pattern: string, number: number | string): string {
  const digits = String(number);
  const value = Number(digits);
  const hasNumeral = Number.isInteger(value) && value >= 1 && value <= HIGHEST_NUMERAL;
  return pattern.replace("{n}", digits).replace("{一}", hasNumeral ? chineseNumeral(value) : digits);
}
