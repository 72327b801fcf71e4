import { found } from "./found-text.js";
import { dividedNames, excerptOf } from "./listed-names.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Quotes side by side need no mark between them. */
export const quoteDun: Rule = {
  meta: {
    id: "quote-dun",
    severity: "warning",
    summary: { zh: "并列的引号之间通常不用顿号", en: "Normally no pause mark between quotes in a list" },
    explanation: {
      zh: "“甲”“乙”紧挨着写。引号后面还有词语或括号的（“甲”活动、“乙”活动），顿号保留；引号里面的顿号不管。",
      en: "“甲”“乙” stand side by side. Where a word or bracket follows one of the quotes (“甲”活动、“乙”活动) the pause marks stay; those inside quotes are left alone.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "组织“送法入户”“送法上门”等活动，落实“双随机、一公开”要求。\n",
    bad: "组织“送法入户”、“送法上门”等活动。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "“‘", "、")) {
      const { text } = running;
      for (const names of dividedNames(running, "“‘", "、")) {
        const { left, right, at } = names;
        const around = excerptOf(running, names);
        context.tell({
          message: { zh: `并列的引号之间不用顿号：${around}`, en: `no pause mark is needed between quotes: ${around}` },
          expected: [`${text.slice(left.open, left.close + 1)}${text.slice(right.open, right.close + 1)}`],
          ...found(context, running, left.close, right.open + 1, [{ from: at, to: at + 1, text: "" }]),
        });
      }
    }
  },
};
