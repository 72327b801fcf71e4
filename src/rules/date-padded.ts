import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";
import { textsWith } from "./texts-with.js";

/** A date with a zero too many somewhere. */
const DATE =
  /(?<![\dA-Za-z])(?<!(?:^|[^.])\.{1,2})(?<!(?:^|[^-])-)(?:\d{4}年)?(?:\d{1,2}月(?:0[1-9]日)(?!志|报)|0[1-9]月(?:\d{1,2}日)?)/gu;
const ZERO = /(?<=^|[年月])0(?=[1-9][月日])/gu;

/** Months and days have no zero in front. */
export const datePadded: Rule = {
  meta: {
    id: "date-padded",
    severity: "warning",
    summary: { zh: "月、日前面不加零", en: "No zero in front of months and days" },
    explanation: {
      zh: "GB/T 9704规定成文日期的月、日不编虚位，1不编为01；正文里的日期照此写。时刻（9:05）、10月10日不管。",
      en: "GB/T 9704 has the date of a document without zeros in front of month and day; dates in the text follow it. Times (9:05) and 10月10日 are left alone.",
    },
    basis: layoutClause("7.3.5.4"),
    force: "normally",
    good: "2024年3月5日9:05，街道召开推进会；10月10日举办宣讲。\n",
    bad: "2024年03月05日，街道召开推进会。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "0", "月日")) {
      if (!/0[1-9][月日]/u.test(running.text)) continue;
      for (const { index: from, 0: date } of matchesOf(running.text, DATE)) {
        const right = date.replace(ZERO, "");
        if (right === date) continue;
        context.tell({
          message: { zh: `“${date}”的月、日前面不加零，应为“${right}”`, en: `no zeros in “${date}”: “${right}”` },
          expected: [right],
          ...found(
            context,
            running,
            from,
            from + date.length,
            matchesOf(date, ZERO).map(({ index }) => ({ from: from + index, to: from + index + 1, text: "" })),
          ),
        });
      }
    }
  },
};
