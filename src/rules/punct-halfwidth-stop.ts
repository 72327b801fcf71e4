import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { stopsInNames } from "./middle-dots.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { textsWith } from "./texts-with.js";

/** Behind Chinese, before Chinese or a figure or at the end: a full stop that was typed with the wrong keyboard. */
const STOP = /(?<=[々〇㐀-鿿”’》）％])\.(?=[々〇㐀-鿿“‘《\d]|\s*$)/gu;
/** Cheap look: most full stops stand in figures. */
const HINT = /[々〇㐀-鿿”’》）％]\./u;
/** 一.加强, （1）.加强: ordinals. */
const ORDINAL = /(?:^|[。；\n]\s?)(?:[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十\d]{1,3}[）)])$/u;

/** Sentences end in 。 */
export const punctHalfwidthStop: Rule = {
  meta: {
    id: "punct-halfwidth-stop",
    severity: "warning",
    summary: {
      zh: "句末用句号“。”，不用半角圆点",
      en: "A sentence ends in a Chinese full stop, not in a half-width dot",
    },
    explanation: {
      zh: "汉字后面、下一句前面或段末的“.”提出。小数、序号、网址、外文里的不管；引号、书名号里名称中间的圆点由middle-dot指出。可能是句号，也可能是该删的笔误，所以改之前请看一眼。",
      en: "Told where a dot stands behind Chinese and before the next sentence or the end. Decimals, ordinals, addresses and foreign text are left alone; a dot inside a quoted name belongs to middle-dot. It may also be a slip to delete, so look before mending.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "街道建成服务站。2024年接待咨询3.5万人次。\n",
    bad: "街道建成服务站.全年接待咨询320人次。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, ".")) {
      const { text } = running;
      if (!isProse(running) || !HINT.test(text)) continue;
      const inNames = new Set(stopsInNames(running).map(({ at }) => at));
      for (const { index: at } of matchesOf(text, STOP)) {
        if (inNames.has(at) || ORDINAL.test(text.slice(Math.max(0, at - 7), at))) continue;
        const around = excerpt(text.slice(Math.max(0, at - 4), at + 5));
        context.tell({
          message: {
            zh: `“${around}”里的圆点应为句号“。”`,
            en: `the dot in “${around}” should be the Chinese full stop “。”`,
          },
          expected: ["。"],
          ...found(context, running, at, at + 1, [{ from: at, to: at + 1, text: "。" }]),
        });
      }
    }
  },
};
