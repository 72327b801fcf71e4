import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { runningTexts } from "./running-text.js";

const DOUBLE = /[，。、；：]{2,}|[！？]+[，。；、]+/gu;
/** Which of several marks most probably stays: the one that divides most. */
const STRENGTH = "！？。；：，、";

/** One mark is enough. */
export const punctDouble: Rule = {
  meta: {
    id: "punct-double",
    severity: "error",
    summary: { zh: "标点不重复、不叠用", en: "No two punctuation marks in a row" },
    explanation: {
      zh: "“，，”“。。”“，。”“、，”之类，只留一个；留哪一个由作者定，程序建议留停顿最大的。“！？”、省略号、引号前后的标点不算。",
      en: "Of ，， 。。 ，。 、， and the like only one stays; which, the author decides, and the program offers the one that divides most. ！？, the ellipsis, and marks on both sides of a quote don't count.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "居民说：“有法律顾问，心里踏实。”街道逐条回复……\n",
    bad: "街道完善公示制度，，及时公开执法结果。。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of runningTexts(context)) {
      const { text } = running;
      for (const { index: from, 0: marks } of matchesOf(text, DOUBLE)) {
        if (/^。{3,}$/u.test(marks)) continue; // an ellipsis
        const to = from + marks.length;
        const right = [...STRENGTH].find((mark) => marks.includes(mark)) ?? "";
        const keep = from + marks.indexOf(right);
        const around = excerpt(text.slice(Math.max(0, from - 4), to + 4));
        context.tell({
          message: {
            zh: `“${around}”里标点重复，应只留一个“${right}”`,
            en: `“${around}” has several marks in a row; one “${right}” is enough`,
          },
          expected: [right],
          ...found(
            context,
            running,
            from,
            to,
            Array.from({ length: to - from }, (_, index) => from + index)
              .filter((at) => at !== keep)
              .map((at) => ({ from: at, to: at + 1, text: "" })),
          ),
        });
      }
    }
  },
};
