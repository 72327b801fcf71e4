import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { numeralStandard } from "./national-standards.js";
import { insideOf } from "./pairs.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

const DIGITS = "〇一二三四五六七八九";
const ZEROS = /[○Ｏ零OＯ0]/gu;
const DATE =
  /(?<![〇一二三四五六七八九十百千○零])((?:二[〇○零ＯO0]|一九)[〇○零ＯO0一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?(?!远景目标)/gu;

/** Dates are written in Arabic digits. */
export const dateChinese: Rule = {
  meta: {
    id: "date-chinese",
    severity: "warning",
    summary: { zh: "公历年月日用阿拉伯数字", en: "Dates are written in Arabic digits" },
    explanation: {
      zh: "“二〇二四年六月”应写“2024年6月”。书名号里的名称照原文；“二〇三五年远景目标”是固定说法，不管。",
      en: "二〇二四年六月 should be 2024年6月. Titles within title marks keep their own spelling, and so does the fixed phrase 二〇三五年远景目标.",
    },
    basis: numeralStandard,
    force: "normally",
    good: "2024年6月，学习《二〇二四年普法要点》。\n",
    bad: "二〇二四年六月，街道修订议事规则1部。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "年", "二一", "〇○零ＯO0九")) {
      const isInTitle = insideOf(running.pairs.matched.filter(({ mark }) => mark === "《"));
      for (const match of matchesOf(running.text, DATE)) {
        const { index: from, 0: actual, 1: year = "", 2: month, 3: day } = match;
        if (isInTitle(from)) continue;
        const right = [
          `${[...year.replace(ZEROS, "〇")].map((digit) => DIGITS.indexOf(digit)).join("")}年`,
          month === undefined ? "" : `${valueOfNumeral(month)}月`,
          day === undefined ? "" : `${valueOfNumeral(day)}日`,
        ].join("");
        context.tell({
          message: {
            zh: `“${actual}”应用阿拉伯数字，写成“${right}”`,
            en: `“${actual}” should be in Arabic digits: “${right}”`,
          },
          expected: [right],
          ...found(context, running, from, from + actual.length, [{ from, to: from + actual.length, text: right }]),
        });
      }
    }
  },
};

/** 一 … 三十一. */
function valueOfNumeral(numeral: string): number {
  const [tens = "", ones = ""] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  const ten = numeral.includes("十") ? Math.max(1, DIGITS.indexOf(tens || "一")) : 0;
  return ten * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
