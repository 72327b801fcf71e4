import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** `2021-2025年`, `（2021－2025）`. The wave of `2021～2025年` is a form that the standards allow in running text. */
const YEARS =
  /(?<![\dA-Za-z\-－–—/.])((?:19|20)\d{2})(年?)([ \u00a0]?(?:——|--|[-－‐‑‒–―─]{1,2})[ \u00a0]?)((?:19|20)\d{2})(?=年|学年|[）)》]|财年)/gu;

/** `规划（2021～2025年）`: names of plans that were published have the dash. */
const IN_NAME =
  /(?<=(?:规划|纲要|方案|计划|意见|行动|清单)》?（)((?:19|20)\d{2})(年?)([ \u00a0]?[～~][ \u00a0]?)((?:19|20)\d{2})(?=年?）)/gu;

/** Years from … to … are joined by one dash. */
export const rangeYear: Rule = {
  meta: {
    id: "range-year",
    severity: "warning",
    summary: { zh: "起止年份之间用一字线“—”", en: "A span of years takes one dash —" },
    explanation: {
      zh: "“2021—2025年”中间是占一个字的一字线，不用短横“-”，也不用两个字长的破折号“——”。用浪纹线“～”的，只在规划、纲要的名称里提出。编号、日期里的短横不管。",
      en: "2021—2025年 takes the dash of one character's width, neither a hyphen nor the dash of two characters. A wave ～ is told only in the name of a plan; left alone are the hyphens of numbers and dates.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "落实《法治政府建设实施纲要（2021—2025年）》，编号QH-2024-016。\n",
    bad: "落实《法治政府建设实施纲要（2021-2025年）》。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "-－‐‑‒–―─—～~", "12")) {
      for (const match of [...matchesOf(running.text, YEARS), ...matchesOf(running.text, IN_NAME)]) {
        const [whole, first = "", year = "", dash = "", last = ""] = match;
        if (Number(last) <= Number(first)) continue;
        const from = match.index;
        const at = from + first.length + year.length;
        const right = `${first}${year}—${last}`;
        context.tell({
          message: {
            zh: `“${whole}”中间应为一字线，写成“${right}”`,
            en: `“${whole}” should have one dash: “${right}”`,
          },
          expected: [right],
          ...found(context, running, from, from + whole.length, [{ from: at, to: at + dash.length, text: "—" }]),
        });
      }
    }
  },
};
