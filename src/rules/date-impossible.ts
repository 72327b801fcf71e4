import { daysIn } from "../text/dates.js";
import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** A month of a year, a day of a month, or days of one: `2024年13月`, `2月30日`, `6月28日至31日`. Other calendars have other months. */
const DATE =
  /(?<![\d.．／/—～~-])(?<!(?:农|阴|夏|旧|藏|傣|彝|回)历)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日?[至到—～~、-](\d{1,2})日|(\d{1,2})日)?(?![\d个份])/gu;
/** Any year has as many days in a month as this one, or fewer. */
const LEAP_YEAR = 2024;

/** A date that is in no calendar: somebody has typed the wrong digit. */
export const dateImpossible: Rule = {
  meta: {
    id: "date-impossible",
    severity: "error",
    summary: { zh: "日期在日历上存在", en: "Dates exist in the calendar" },
    explanation: {
      zh: "“2024年2月30日”“6月31日”“2024年13月”多半是数字打错了，要查清是哪一天。没有写年份的2月29日、农历的日期不管。",
      en: "2024年2月30日, 6月31日 or 2024年13月 mostly has a wrong digit; which day was meant must be looked up. 29 February without a year and dates of the lunar calendar are left alone.",
    },
    force: "practice",
    good: "2024年2月29日，街道召开推进会。\n",
    bad: "2024年2月30日，街道召开推进会。\n",
  },

  check(context) {
    for (const running of textsWith(context, "月", DIGITS)) {
      for (const match of matchesOf(running.text, DATE)) {
        const { index: from, 0: date, 1: year, 2: month = "", 3: first, 4: last, 5: day } = match;
        if (year === undefined && day === undefined && last === undefined) continue; // 13月 may be thirteen months
        const days = [first, last, day].flatMap((text) => (text === undefined ? [] : [Number(text)]));
        const why = fault(year === undefined ? undefined : Number(year), Number(month), days);
        if (why === undefined) continue;
        context.tell({
          message: { zh: `“${date}”不存在：${why.zh}`, en: `“${date}” doesn't exist: ${why.en}` },
          ...found(context, running, from, from + date.length),
        });
      }
    }
  },
};

function fault(year: number | undefined, month: number, days: readonly number[]) {
  if (month < 1 || month > 12) return { zh: "一年是1月到12月", en: "the months of a year are 1 to 12" };
  const most = daysIn(year ?? LEAP_YEAR, month);
  if (days.every((day) => day >= 1 && day <= most)) return undefined;
  const name = year === undefined ? "" : `${year}年`;
  return { zh: `${name}${month}月是1日到${most}日`, en: `${name}${month}月 has the days 1 to ${most}` };
}
