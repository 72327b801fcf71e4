import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** The exact names of political thought. */
export const termThought: Rule = {
  meta: {
    id: "term-thought",
    severity: "error",
    summary: { zh: "“习近平法治思想”等重要提法准确", en: "Names like 习近平法治思想 are exact" },
    explanation: {
      zh: "“习近平总书记法治思想”应为“习近平法治思想”；“重要论述”后面不加“思想”；“习近平新时代中国特色社会主义思想”不漏“中国”。",
      en: "习近平总书记法治思想 should be 习近平法治思想; 重要论述 takes no 思想; 习近平新时代中国特色社会主义思想 keeps its 中国.",
    },
    force: "practice",
    good: "深入学习习近平法治思想和习近平总书记重要论述。\n",
    bad: "深入学习习近平总书记法治思想。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "term-thought", { quoted: true, mend: true });
  },
};
