import { found } from "./found-text.js";
import { dividedNames, excerptOf } from "./listed-names.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Titles side by side need no mark between them. */
export const bookDun: Rule = {
  meta: {
    id: "book-dun",
    severity: "warning",
    summary: { zh: "并列的书名号之间通常不用顿号", en: "Normally no pause mark between titles in a list" },
    explanation: {
      zh: "《甲》《乙》紧挨着写。后面带括号说明或别的词语的（《甲》（试行）、《乙》），顿号保留；和、及不管。",
      en: "《甲》《乙》 stand side by side. Where a bracket or word follows one of the titles (《甲》（试行）、《乙》) the pause marks stay.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "学习《民法典》《信访工作条例》，落实《民法典》（物权编）、《物业管理条例》。\n",
    bad: "学习《民法典》、《信访工作条例》。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "《〈", "、")) {
      const { text } = running;
      for (const names of dividedNames(running, "《〈", "、")) {
        const { left, right, at } = names;
        const around = excerptOf(running, names);
        context.tell({
          message: {
            zh: `并列的书名号之间不用顿号：${around}`,
            en: `no pause mark is needed between titles: ${around}`,
          },
          expected: [`${text.slice(left.open, left.close + 1)}${text.slice(right.open, right.close + 1)}`],
          ...found(context, running, left.close, right.open + 1, [{ from: at, to: at + 1, text: "" }]),
        });
      }
    }
  },
};
