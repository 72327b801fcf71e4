import { matchesOf } from "../text/matches.js";
import { foundAsWritten } from "./found-text.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** `２０２４`, and `３．５` with its full-width point. */
const DIGITS = /[０-９]+(?:．[０-９]+)*/gu;
/** Would become the number of a list. */
const LIST = /^[.)][ \t]/u;
/** A zero that `date-padded` deletes. */
const PADDING = /[年月]$/u;

/** Figures are written with ordinary digits. */
export const charFullwidthDigit: Rule = {
  meta: {
    id: "char-fullwidth-digit",
    severity: "warning",
    summary: { zh: "阿拉伯数字用半角", en: "Arabic digits are half-width" },
    explanation: {
      zh: "“２０２４”这样的全角数字与其他数字大小、间距不一致，也无法检索和核算。",
      en: "Full-width digits such as ２０２４ differ in size and spacing from the others, and can't be searched or added up.",
    },
    force: "practice",
    good: "2024年，审核合同18份。\n",
    bad: "２０２４年，审核合同１８份。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "０１２３４５６７８９")) {
      const { text } = running.written;
      for (const { index, 0: digits } of matchesOf(text, DIGITS)) {
        const right = digits.normalize("NFKC");
        const to = index + digits.length;
        const becomesList = index === 0 && LIST.test(text.slice(to, to + 2));
        context.tell({
          message: {
            zh: `全角数字“${digits}”应为“${right}”`,
            en: `the full-width figure “${digits}” should be “${right}”`,
          },
          expected: [right],
          ...foundAsWritten(context, running, index, to, becomesList ? [] : replacements(text, index, to)),
        });
      }
    }
  },
};

function replacements(text: string, from: number, to: number) {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
    .filter((at) => !isPadding(text, at))
    .map((at) => ({ from: at, to: at + 1, text: text.charAt(at).normalize("NFKC") }));
}

function isPadding(text: string, at: number): boolean {
  return (
    text[at] === "０" &&
    PADDING.test(text.slice(Math.max(0, at - 1), at)) &&
    /^[1-9１-９][月日]/u.test(text.slice(at + 1, at + 3))
  );
}
