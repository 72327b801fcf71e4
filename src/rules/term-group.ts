import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** The study group of a party committee has its full name. */
export const termGroup: Rule = {
  meta: {
    id: "term-group",
    severity: "warning",
    summary: { zh: "“理论学习中心组”写全", en: "理论学习中心组 is written in full" },
    explanation: {
      zh: "规范名称是“党委（党组）理论学习中心组”，不写“理论中心组”。",
      en: "The proper name is 党委（党组）理论学习中心组, not 理论中心组.",
    },
    force: "practice",
    good: "党工委理论学习中心组学法4次。\n",
    bad: "党工委理论中心组学法4次。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "term-group", { quoted: false, mend: true });
  },
};
