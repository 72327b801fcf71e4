import type { Rule } from "./rule.js";
import { tellVariants } from "./variants.js";

/** 作出 and 做出 aren't mixed. */
export const zuochu: Rule = {
  meta: {
    id: "zuochu",
    severity: "info",
    summary: { zh: "“作出”“做出”不混用", en: "作出 and 做出 aren't mixed" },
    explanation: {
      zh: "决定、处罚、答复前面多用“作出”。一份报告里两种都有时，在用得少的那种第一次出现的地方提示；“做出成绩”“做出贡献”不算。",
      en: "Decisions, penalties and answers mostly take 作出. A hint where a report has both, at the first place of the rarer; 做出成绩 and 做出贡献 are left alone.",
    },
    force: "practice",
    good: "作出处罚决定36件，作出说明9次。\n",
    bad: "作出处罚决定36件，作出答复9次，做出说明9次。\n",
  },

  check(context) {
    tellVariants(context, "zuochu");
  },
};
