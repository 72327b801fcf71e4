import { daysIn } from "../text/dates.js";
import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** `31号楼` is no day. */
const DAY = String.raw`\s?(\d{1,2})\s?(?:日|号(?![楼院线文令件馆台机窗桥房井厅厂通公议门库]))`;
/** A month of a year, a day of a month, or days of one: `2024年13月`, `2月30日`, `6月28日至31日`; not `13月龄`. */
const DATE = new RegExp(
  String.raw`(?:(?<![\d.．/／—～~-])|(?<=[年月日号]\s?[—～~-]{1,2}))(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号]?\s?[至到—～~、-]${DAY}(?!以?内)|${DAY})?(?![\d个龄饼]|份额)`,
  "gu",
);
/** In a clause, before the date: other calendars (农历, 伊斯兰历) have other months, but not 历史 or 公历; 历时3月40日 is a time. */
const NOT_OURS =
  /(?:[农阴夏旧藏傣彝回兰蒙]历|(?<![经学履病简阅资游亲来公阳西])历(?![时史年次届经来任程练代]))[^，,。；;！!？?\n]*$|(?:历时|历经|为期|长达|耗时|工期)[为约共达]?$/u;
/** Characters of a clause that are looked at: enough for any, and long texts stay fast. */
const CLAUSE = 60;
const LUNAR_BEHIND = /^\s?[（(][农阴夏旧]历[）)]/u;
/** Any year has as many days in a month as this one, or fewer. */
const LEAP_YEAR = 2024;

/** A date that is in no calendar: somebody has typed the wrong digit. */
export const dateImpossible: Rule = {
  meta: {
    id: "date-impossible",
    severity: "error",
    summary: { zh: "日期在日历上存在", en: "Dates exist in the calendar" },
    explanation: {
      zh: "“2024年2月30日”“6月31日”“2024年13月”多半是数字打错了，要查清是哪一天。没有写年份的2月29日、农历等其他历法的日期不管。",
      en: "2024年2月30日, 6月31日 or 2024年13月 mostly has a wrong digit; which day was meant must be looked up. 29 February without a year and dates of other calendars are left alone.",
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
        const to = from + date.length;
        if (why === undefined || NOT_OURS.test(running.text.slice(Math.max(0, from - CLAUSE), from))) continue;
        if (LUNAR_BEHIND.test(running.text.slice(to, to + CLAUSE))) continue;
        context.tell({
          message: { zh: `“${date}”不存在：${why.zh}`, en: `“${date}” doesn't exist: ${why.en}` },
          ...found(context, running, from, to),
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
