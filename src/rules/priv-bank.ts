import { isIdNumber, passesLuhn } from "../text/check-digits.js";
import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { isCode, maskedInMarkdown } from "./number-labels.js";
import { websiteErrors } from "./privacy-sources.js";
import type { Rule } from "./rule.js";
import { DIGITS, textsWith } from "./texts-with.js";

const NUMBER =
  /(?<![\dA-Za-z.\-/=_*])(?:\d{16,19}|\d{4}(?:[ \u00a0-]\d{4}){3}(?:[ \u00a0-]\d{1,3})?)(?![\dA-Za-z*]|[.-]\d)/gu;
/** The first digits of cards that banks issue (ISO/IEC 7812-1); 9 is left to each country, and old Chinese cards have it. */
const BANK = /^[34569]/u;
const LABEL = /(?:卡号|账号|帐号|账户|帐户|银行卡|储蓄卡|存折)(?:号码)?(?:[为是：:“（(]|[ \u00a0]){0,2}$/u;
/** Behind it stands an amount or a count, no card. */
const UNIT = /^[元万亿件次户人]/u;

/** A text without so many digits has no number. */
const HINT = /\d{16}|\d{4}[ \u00a0-]\d{4}[ \u00a0-]\d{4}/u;

/** Numbers of bank cards and accounts aren't published. */
export const privBank: Rule = {
  meta: {
    id: "priv-bank",
    severity: "error",
    summary: { zh: "不公开银行卡号", en: "No number of a bank card is published" },
    explanation: {
      zh: "16至19位、校验码（Luhn算法）正确的号码是银行卡号。索引号、合同编号、项目编号等写明是编号的不算，已经隐去中间数字的不算。",
      en: "A number of 16 to 19 digits with a true check digit (Luhn) is that of a bank card. What is called a number of an index, a contract or a project is left alone, and so are masked numbers.",
    },
    basis: websiteErrors,
    force: "normally",
    good: "补偿款已汇入当事人账户。合同编号6222020000000000000。\n",
    bad: "补偿款已汇入当事人账户6222020000000000000。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, DIGITS)) {
      const { text } = running;
      if (!HINT.test(text)) continue;
      for (const { 0: number, index } of matchesOf(text, NUMBER)) {
        const digits = number.replaceAll(/\D/gu, "");
        const to = index + number.length;
        if (!passesLuhn(digits) || isIdNumber(digits) || isCode(text, index) || UNIT.test(text.charAt(to))) continue;
        if (!BANK.test(digits) && !LABEL.test(text.slice(Math.max(0, index - 10), index))) continue;
        const masked = `${digits.slice(0, 4)}${"*".repeat(digits.length - 8)}${digits.slice(-4)}`;
        context.tell({
          ...found(context, running, index, to, [{ from: index, to, text: maskedInMarkdown(masked) }]),
          message: {
            zh: `“${number}”是银行卡号，不能公开`,
            en: `“${number}” is the number of a bank card and isn't published`,
          },
          expected: [masked],
        });
      }
    }
  },
};
