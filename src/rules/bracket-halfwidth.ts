import { found } from "./found-text.js";
import { wideForm } from "./half-width.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Chinese text has full-width brackets. */
export const bracketHalfwidth: Rule = {
  meta: {
    id: "bracket-halfwidth",
    severity: "warning",
    summary: { zh: "中文里的括号用全角", en: "Brackets in Chinese text are full-width" },
    explanation: {
      zh: "括号里面或两边有汉字的，用全角括号；一边全角一边半角的也提出。外文里的括号、段首的序号“(一)”（num-bracket-half）、发文字号里的年份（docno-bracket）不在此列。",
      en: "Brackets with Chinese inside or beside them are full-width; a pair of one each is told too. Brackets in foreign text, ordinals at the start of a paragraph (num-bracket-half) and the year of a document number (docno-bracket) are not meant.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "落实《纲要（2021—2025年）》，编印“Legal Aid (Civil) Guide”手册。\n",
    bad: "审核合同36份(含补充协议5份)。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "()")) {
      const { text } = running.clean;
      for (const { open, close } of running.half.brackets) {
        const content = excerpt(text.slice(open + 1, close), 16);
        const half = [open, close].filter((at) => /[()]/u.test(text.charAt(at)));
        context.tell({
          message: {
            zh: `“${text.charAt(open)}${content}${text.charAt(close)}”的括号应为全角“（）”`,
            en: `the brackets of “${text.charAt(open)}${content}${text.charAt(close)}” should be full-width （）`,
          },
          expected: [`（${text.slice(open + 1, close)}）`],
          ...found(
            context,
            running,
            open,
            close + 1,
            half.map((at) => ({ from: at, to: at + 1, text: wideForm(text.charAt(at)) })),
          ),
        });
      }
    }
  },
};
