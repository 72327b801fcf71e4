import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** Characters typed twice that the dictionaries know. */
export const dupChar: Rule = {
  meta: {
    id: "dup-char",
    severity: "warning",
    summary: { zh: "没有误重的字词", en: "No character or word typed twice" },
    explanation: {
      zh: "对照词典里常见的误重。“人人”“层层”“宪法法律”“执法法治化”这样的重叠不在词条里。",
      en: "Compared with the doublings of the dictionary. 人人, 层层, 宪法法律, 执法法治化 and the like are no entries.",
    },
    force: "practice",
    good: "当事人人人知晓，层层落实。\n",
    bad: "及时回应群众的的诉求。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "dup-char", {
      quoted: true,
      mend: true,
      say: (actual, right) => ({
        zh: `“${actual}”有重复的字，应为${right.map((word) => `“${word}”`).join("或")}`,
        en: `“${actual}” repeats a character; it should be ${right.map((word) => `“${word}”`).join(" or ")}`,
      }),
    });
  },
};
