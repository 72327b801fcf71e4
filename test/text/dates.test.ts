import { expect, test } from "vitest";
import { compareDates, formatDate, isoDate, parseDate, parseMoment } from "../../src/text/dates.js";

test.each([
  ["2025-01-03", "2025年1月3日", "2025-01-03"],
  ["2025-1-3", "2025年1月3日", "2025-01-03"],
  ["2022-12", "2022年12月", "2022-12"],
  ["2025年1月3日", "2025年1月3日", "2025-01-03"],
  ["2025年1月", "2025年1月", "2025-01"],
  ["2025/01/03", "2025年1月3日", "2025-01-03"],
  ["2024-02-29", "2024年2月29日", "2024-02-29"],
])("%s is the date %s", (text, official, iso) => {
  const date = parseDate(text);
  expect(date && [formatDate(date), isoDate(date)]).toEqual([official, iso]);
});

test.each(["2025-02-29", "2025-13-01", "2025-00-10", "25-1-3", "2025", "昨天", "2025-01-03-04", ""])(
  "%s is no date",
  (text) => {
    expect(parseDate(text)).toBeUndefined();
  },
);

test.each([
  ["2025-03-20 09:00", { year: 2025, month: 3, day: 20, hour: 9, minute: 0 }],
  ["2025-03-20T23:59:59", { year: 2025, month: 3, day: 20, hour: 23, minute: 59 }],
  ["2025-03-20", { year: 2025, month: 3, day: 20 }],
  ["2025-03-20 24:00", undefined],
  ["2025-03", undefined],
])("%s is a moment", (text, moment) => {
  expect(parseMoment(text)).toEqual(moment);
});

test("a month is neither before nor after a day in it", () => {
  expect(compareDates({ year: 2022, month: 12 }, { year: 2022, month: 12, day: 5 })).toBe(0);
  expect(compareDates({ year: 2022, month: 12 }, { year: 2023, month: 1, day: 5 })).toBeLessThan(0);
});
