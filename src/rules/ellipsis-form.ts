import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { runningTexts } from "./running-text.js";

/** Three or more dots or stops, or an odd number of … */
const DOTS = /\.{3,}…*|。{3,}|．{3,}|·{3,}|…[.…]*/gu;
const LATIN = /[A-Za-z]/u;

/** The ellipsis is six dots. */
export const ellipsisForm: Rule = {
  meta: {
    id: "ellipsis-form",
    severity: "warning",
    summary: { zh: "省略号用“……”", en: "The ellipsis is ……" },
    explanation: {
      zh: "省略号是六个点，占两个字。“...”“。。。”和单个“…”改为“……”。外文里的三点、整个单元格只有省略号的不管；省略一整段时用的十二个点不管。",
      en: "The ellipsis has six dots in the width of two characters. “...”, “。。。” and a single … become ……. Three dots in foreign text, cells of nothing else, and the twelve dots for a whole paragraph are left alone.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "居民留言：“办得快、讲得清……”\n",
    bad: "课程包括宪法、民法典...共24讲。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of runningTexts(context)) {
      const { text, kind, half } = running;
      for (const { index: from, 0: dots } of matchesOf(text, DOTS)) {
        const to = from + dots.length;
        if (/^(?:……){1,2}$/u.test(dots) || (kind === "cell" && text.trim() === dots)) continue;
        const chinese = half.isChinese(from) || half.isChinese(from - 1) || half.isChinese(to);
        if (!chinese || (dots.startsWith("…") && LATIN.test(text.charAt(from - 1)))) continue;
        const around = excerpt(text.slice(Math.max(0, from - 4), to + 4));
        context.tell({
          message: { zh: `“${around}”里的省略号应为“……”`, en: `the ellipsis in “${around}” should be “……”` },
          expected: ["……"],
          ...found(context, running, from, to, [{ from, to, text: "……" }]),
        });
      }
    }
  },
};
