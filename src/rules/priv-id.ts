import { isIdNumber } from "../text/check-digits.js";
import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { isCode, maskedInMarkdown } from "./number-labels.js";
import { websiteErrors } from "./privacy-sources.js";
import type { Rule } from "./rule.js";
import { DIGITS, textsWith } from "./texts-with.js";

const NUMBER = /(?<![\dA-Za-z.\-/=_*])\d{6}[ \u00a0]?\d{8}[ \u00a0]?\d{3}[\dXx](?![\dA-Za-z*])/gu;
/** Behind these words a number of the right length is an identity number even if a digit was mistyped. */
const LABEL = /(?:身份证|身份号码|公民身份)[々〇㐀-鿿]{0,4}(?:[：:“（(]|[ \u00a0])?$/u;

/** Identity numbers (公民身份号码) aren't published. */
export const privId: Rule = {
  meta: {
    id: "priv-id",
    severity: "error",
    summary: { zh: "不公开公民身份号码", en: "No citizen's identity number is published" },
    explanation: {
      zh: "18位、中间是出生日期、校验码（GB 11643）正确的号码是身份号码；前面写明是身份证的，校验码不对也算。统一社会信用代码、索引号、项目编号、已经隐去中间数字的号码不算。",
      en: "A number of 18 characters with a date of birth in its middle and a true check digit (GB 11643) is an identity number; one called so is, whatever its check digit. Credit codes of firms, index and project numbers and masked numbers are left alone.",
    },
    basis: websiteErrors,
    force: "normally",
    good: "申请人身份号码为11\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*02X。\n",
    bad: "申请人身份号码为11010519491231002X。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, DIGITS)) {
      const { text } = running;
      for (const { 0: number, index } of matchesOf(text, NUMBER)) {
        const digits = number.replaceAll(/[ \u00a0]/gu, "");
        const labelled = LABEL.test(text.slice(Math.max(0, index - 12), index));
        if (!labelled && (!isIdNumber(digits) || isCode(text, index))) continue;
        const masked = `${digits.slice(0, 2)}${"*".repeat(13)}${digits.slice(-3)}`;
        const to = index + number.length;
        context.tell({
          ...found(context, running, index, to, [{ from: index, to, text: maskedInMarkdown(masked) }]),
          message: {
            zh: `“${number}”是身份号码，不能公开，可写作“${masked}”`,
            en: `“${number}” is an identity number and isn't published; “${masked}” may be`,
          },
          expected: [masked],
        });
      }
    }
  },
};
