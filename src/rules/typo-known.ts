import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** Typing errors that the dictionaries know. */
export const typoKnown: Rule = {
  meta: {
    id: "typo-known",
    severity: "error",
    summary: { zh: "没有已知的错字", en: "No known typing errors" },
    explanation: {
      zh: "对照错字词典。只收在任何上下文里都错的词；单位常见的错字可以用配置的terms添加。",
      en: "Compared with the dictionary of typing errors, which holds only words that are wrong anywhere. An office adds its own with `terms` in the configuration.",
    },
    force: "practice",
    good: "建立健全合同台账。\n",
    bad: "建立建全合同台帐。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "typo-known", {
      quoted: true,
      mend: true,
      say: (actual, right) =>
        right.length === 0
          ? { zh: `“${actual}”疑有错字`, en: `“${actual}” looks mistyped` }
          : {
              zh: `“${actual}”疑为${right.map((word) => `“${word}”`).join("或")}之误`,
              en: `“${actual}” looks mistyped for ${right.map((word) => `“${word}”`).join(" or ")}`,
            },
    });
  },
};
