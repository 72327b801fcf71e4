import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

const YEARS = /(?<![\dA-Za-z-])((?:19|20)\d{2})([ \u00a0\u3000]?)((?:19|20)\d{2})(?=年)/gu;
/** Plans run for some years; a longer span is some other number. */
const LONGEST = 40;

/** `20212025年` or `2021 2025年` was `2021—2025年`. */
export const lostDash: Rule = {
  meta: {
    id: "lost-dash",
    severity: "error",
    summary: { zh: "两个年份之间的一字线没有丢失", en: "The dash between two years isn't lost" },
    explanation: {
      zh: "网页和PDF转成文字时，起止年份之间的一字线容易丢掉，“2021—2025年”变成“20212025年”。后面没有“年”的八位数字（编号、日期）不管。",
      en: "Pages and PDF turned into text often lose the dash between two years: 2021—2025年 becomes 20212025年. Eight digits without 年 behind them (numbers, dates) are left alone.",
    },
    force: "practice",
    good: "落实《规划（2021—2025年）》，编号20232025的案卷获评优秀。\n",
    bad: "落实《规划（20212025年）》。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "年", "12")) {
      for (const match of matchesOf(running.text, YEARS)) {
        const { index, 0: whole, 1: first = "", 2: blank = "", 3: last = "" } = match;
        const span = Number(last) - Number(first);
        if (span <= 0 || span > LONGEST) continue;
        const right = `${first}—${last}年`;
        context.tell({
          message: {
            zh: `“${whole}年”两个年份之间少了一字线，应为“${right}”`,
            en: `“${whole}年” has lost the dash between its years; it should be “${right}”`,
          },
          expected: [right],
          ...found(context, running, index, index + whole.length + 1, [
            { from: index + 4, to: index + 4 + blank.length, text: "—" },
          ]),
        });
      }
    }
  },
};
