/** A day, or a month where no day is known. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** `2025-01-03`, `2025-1-3`, `2022-12`; also `2025年1月3日` and `2025/01/03`, which hands type too. */
const DATE = /^(\d{4})(?:-|\/|年)(\d{1,2})(?:(?:-|\/|月)(\d{1,2})日?|月)?$/u;
const MOMENT = /^(.*?)(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/u;

/** A date that exists in the calendar, or undefined. */
export function parseDate(text: string): { year: number; month: number; day?: number } | undefined {
  const match = DATE.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), match[3]];
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const known = Number(day);
  return known >= 1 && known <= daysIn(year, month) ? { year, month, day: known } : undefined;
}

/** A date with or without a time of day: `2025-03-20 09:00`. */
export function parseMoment(
  text: string,
): { year: number; month: number; day: number; hour?: number; minute?: number } | undefined {
  const match = MOMENT.exec(text.trim());
  const date = parseDate(match?.[1] ?? "");
  if (date?.day === undefined) return undefined;
  const day = { year: date.year, month: date.month, day: date.day };
  if (match?.[2] === undefined) return day;
  const hour = Number(match[2]);
  const minute = Number(match[3]);
  return hour < 24 && minute < 60 ? { ...day, hour, minute } : undefined;
}

/** 2025年1月3日, or 2022年12月 (GB/T 9704-2012 7.3.5.4: Arabic digits, full year, no zero in front). */
export function formatDate({ year, month, day }: Day): string {
  return `${year}年${month}月${day === undefined ? "" : `${day}日`}`;
}

/** `2025-01-03`, or `2022-12`. */
export function isoDate({ year, month, day }: Day): string {
  return [String(year).padStart(4, "0"), two(month), ...(day === undefined ? [] : [two(day)])].join("-");
}

/** `09:05`. */
export function clock(hour: number, minute: number): string {
  return `${two(hour)}:${two(minute)}`;
}

/** Negative if `a` is earlier. A month is compared by its month alone: a day in it is neither earlier nor later. */
export function compareDates(a: Day, b: Day): number {
  const days = a.day === undefined || b.day === undefined ? 0 : a.day - b.day;
  return a.year - b.year || a.month - b.month || days;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Days of a month, counted from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
