import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** Heads of organs appear in court. */
export const termCourt: Rule = {
  meta: {
    id: "term-court",
    severity: "warning",
    summary: { zh: "出庭应诉的是“行政机关负责人”", en: "行政机关负责人 appear in court" },
    explanation: {
      zh: "法律规定的制度是“行政机关负责人出庭应诉”，不写“行政机关出庭应诉”。",
      en: "The duty is that 行政机关负责人 (the heads) appear in court: not 行政机关出庭应诉.",
    },
    basis: { document: "《中华人民共和国行政诉讼法》", clause: "第三条" },
    force: "must",
    good: "落实行政机关负责人出庭应诉制度。\n",
    bad: "落实行政机关出庭应诉制度。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "term-court", { quoted: false, mend: true });
  },
};
