import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** Up to a time is 截至. */
export const termJiezhi: Rule = {
  meta: {
    id: "term-jiezhi",
    severity: "warning",
    summary: { zh: "时间前用“截至”，不用“截止”", en: "Before a time stands 截至, not 截止" },
    explanation: {
      zh: "“截止”是到期停止，“截至”是到某个时间为止。“截止日期”“于9月30日截止”“报名截止11月30日”不算。",
      en: "截止 means that something ends, 截至 that it is counted up to a time. 截止日期, 于9月30日截止 and 报名截止11月30日 are left alone.",
    },
    force: "practice",
    good: "截至目前，共有调解员42名。报名截止日期为11月30日。\n",
    bad: "截止目前，共有调解员42名。\n",
    fix: "safe",
  },

  check(context) {
    tellWords(context, "term-jiezhi", { quoted: false, mend: true });
  },
};
