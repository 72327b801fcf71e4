import { documentNumbers } from "./document-number.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";
import { textsWith } from "./texts-with.js";

/** A document number: 云法办〔2024〕6号. */
export const docnoBracket: Rule = {
  meta: {
    id: "docno-bracket",
    severity: "warning",
    summary: {
      zh: "发文字号的年份用六角括号“〔〕”，不加“第”，不编虚位",
      en: "A document number has its year in 〔〕, no 第, no zeros in front",
    },
    explanation: {
      zh: "“（2024）”“[2024]”“【2024】”改为“〔2024〕”，“第6号”“06号”改为“6号”。前言信息里的发文字号也看。年份后面有“年版”的、楼号、法院案号不管。",
      en: "（2024）, [2024] and 【2024】 become 〔2024〕; 第6号 and 06号 become 6号. The document number of the front matter is read too. Years of editions, house numbers and case numbers of courts are left alone.",
    },
    basis: layoutClause("7.2.5"),
    force: "must",
    good: "落实云法办〔2024〕6号文件，查阅（2024年版）2号附件。\n",
    bad: "落实云法办(2024)6号文件。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "号", "([（［【〔〈《{")) {
      const { text } = running.clean;
      for (const { from, to, open, close, year, before, number } of documentNumbers(text)) {
        const right = `〔${year}〕${number}号`;
        const actual = text.slice(from, to);
        if (actual === right) continue;
        const replacements = [
          ...(text[open] === "〔" ? [] : [{ from: open, to: open + 1, text: "〔" }]),
          ...(text[close] === "〕" ? [] : [{ from: close, to: close + 1, text: "〕" }]),
          ...Array.from(before, (_, index) => ({ from: close + 1 + index, to: close + 2 + index, text: "" })),
        ];
        context.tell({
          message: {
            zh: `发文字号“${actual}”应为“${right}”`,
            en: `the document number “${actual}” should be “${right}”`,
          },
          expected: [right],
          ...found(context, running, from, to, replacements),
        });
      }
    }
  },
};
