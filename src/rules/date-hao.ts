import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { numeralStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** `3月5号`, also `3月5—8号`; not `3月2号文件`. */
const DATE =
  /(?<![\d.])(?:1[0-2]|0?[1-9])月(?:(?:3[01]|[12]\d|0?[1-9])[—～~\-至、])?(?:3[01]|[12]\d|0?[1-9])号(?![楼院线文令件馆台机窗桥房井厅厂通公议门库])/gu;

/** In writing the day is 日. */
export const dateHao: Rule = {
  meta: {
    id: "date-hao",
    severity: "warning",
    summary: { zh: "日期写“日”，不写“号”", en: "The day is 日 in writing, not 号" },
    explanation: {
      zh: "“12月4号”是口语，书面写“12月4日”。楼号、窗口号、通告号不管：前面没有月份的不是日期。",
      en: "12月4号 is spoken; in writing it is 12月4日. Numbers of houses, counters and notices are left alone: without a month it is no date.",
    },
    basis: numeralStandard,
    force: "normally",
    good: "12月4日，2号窗口发布第3号通告；自9月起，3号楼开工。\n",
    bad: "12月4号，街道举办宪法诵读。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "号", "月", DIGITS)) {
      for (const { index: from, 0: actual } of matchesOf(running.text, DATE)) {
        const to = from + actual.length;
        const right = `${actual.slice(0, -1)}日`;
        context.tell({
          message: { zh: `“${actual}”书面应为“${right}”`, en: `“${actual}” should be “${right}” in writing` },
          expected: [right],
          ...found(context, running, from, to, [{ from: to - 1, to, text: "日" }]),
        });
      }
    }
  },
};
