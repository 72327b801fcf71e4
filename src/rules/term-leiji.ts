import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** Adding up is 累计. */
export const termLeiji: Rule = {
  meta: {
    id: "term-leiji",
    severity: "warning",
    summary: { zh: "加起来的数用“累计”，不用“累积”", en: "Totals are 累计, not 累积" },
    explanation: {
      zh: "“累积”是逐渐聚集，“累计”是加起来计算。只在后面有数字时提出。",
      en: "累积 means to pile up, 累计 to add up. Told only where a figure follows.",
    },
    force: "practice",
    good: "累计巡查768家次，防止矛盾累积。\n",
    bad: "累积巡查768家次。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "term-leiji", { quoted: false, mend: true });
  },
};
