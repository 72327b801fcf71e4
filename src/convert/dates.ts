import type { LocalMoment, PartialDate } from "../model/front-matter.js";
import { clock, isoDate, parseDate, parseMoment } from "../text/dates.js";

const HAN_DIGITS = "〇一二三四五六七八九";
const YEAR = "[\\d〇○Ｏ零一二三四五六七八九]{4}";
const SMALL = "\\d{1,2}|[一二三四五六七八九十]{1,3}";

/** A date as papers write it: 2025年1月3日, 2022年12月, 二〇二六年一月二十日, 2026 年 2 月 5 日. */
const WRITTEN = `(${YEAR})\\s*年\\s*(${SMALL})\\s*月(?:\\s*(${SMALL})\\s*[日号])?`;
const CODED = "(\\d{4})\\s*[-/.]\\s*(\\d{1,2})(?:\\s*[-/.]\\s*(\\d{1,2}))?";
const TIME = "(?:\\s*[T ]?\\s*(\\d{1,2}):(\\d{2})(?::\\d{2})?)?";

const whole = [WRITTEN, CODED].map((date) => new RegExp(`^${date}${TIME}$`, "u"));

/** A date on its own in an old file, whatever its form. */
export interface ReadDate {
  readonly date: PartialDate;
  /** `2025-01-03`, `2022-12`. */
  readonly iso: string;
  /** The date with its time of day, if it has one; none without a day. */
  readonly moment?: LocalMoment;
}

/** A text that is a date and nothing else; undefined for any other. */
export function readDate(text: string): ReadDate | undefined {
  const folded = text.normalize("NFKC").trim();
  for (const pattern of whole) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const [, year = "", month = "", day, hour, minute] = match;
    const numbers = [number(year), number(month), ...(day === undefined ? [] : [number(day)])];
    const date = parseDate(numbers.map((value, index) => String(value).padStart(index === 0 ? 4 : 2, "0")).join("-"));
    if (date === undefined) return undefined;
    const iso = isoDate(date);
    const moment = parseMoment(hour === undefined ? iso : `${iso} ${hour}:${minute}`);
    return { date, iso, ...(moment === undefined ? {} : { moment }) };
  }
  return undefined;
}

/** `2025-03-20 09:00`, or the day alone. */
export function isoMoment({ hour, minute, ...day }: LocalMoment): string {
  return hour === undefined || minute === undefined ? isoDate(day) : `${isoDate(day)} ${clock(hour, minute)}`;
}

/** Where a written date ends a line: the signature stands before it. */
export const DATE_AT_END = new RegExp(`(?:${WRITTEN})$`, "u");

/** 二〇二五, 十二, 2025. */
function number(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const digits = text.replace(/[○Ｏ零O]/gu, "〇");
  if (!digits.includes("十"))
    return Number([...digits].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(""));
  const [tens = "", ones = ""] = digits.split("十");
  return (tens === "" ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : HAN_DIGITS.indexOf(ones));
}
