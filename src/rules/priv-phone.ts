import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { isCode, maskedInMarkdown } from "./number-labels.js";
import { websiteErrors } from "./privacy-sources.js";
import type { Rule, RuleContext } from "./rule.js";
import type { RunningText } from "./running-text.js";
import { DIGITS, textsWith } from "./texts-with.js";

const MOBILE =
  /(?<![\dA-Za-z.\-/=_*])(?:\+?86[ \u00a0-]?)?(?<number>1[3-9]\d(?:\d{8}|[ \u00a0-]\d{4}[ \u00a0-]\d{4}))(?![\dA-Za-z*]|[.-]\d|[元万亿件次户人吨平米公千斤棵株])/gu;
/** With its area code, or called a telephone. Short numbers such as 12345 and 400-… lines are public by purpose. */
const OFFICE =
  /(?<![\dA-Za-z.\-/=_*])(?:0\d{2,3}[ \u00a0-]|[（(]0\d{2,3}[）)][ \u00a0]?)\d{7,8}(?:-\d{1,5})?(?![\dA-Za-z*])|(?<=(?:电话|座机|传真)(?:号码)?(?:[为是：:]|[ \u00a0])?)[2-8]\d{6,7}(?![\dA-Za-z*]|[元万亿件次户人吨平米公千斤棵株])/gu;

/** A text without so many digits has no number. */
const HINT = /\d{7}|\d{3}[ \u00a0-]\d{4}/u;

/** Mobile numbers (手机号码) aren't published. */
export const privPhone: Rule = {
  meta: {
    id: "priv-phone",
    severity: "error",
    summary: { zh: "不公开手机号码", en: "No mobile number is published" },
    explanation: {
      zh: "手机号码写作“138****1234”。办公电话只作提示。12345、12348等热线，写明是编号、代码的数字，网址和邮箱里的数字都不算。",
      en: "Mobile numbers are written like 138****1234. Office lines are only a hint. Hotlines such as 12345, numbers called codes, and digits in addresses of pages are left alone.",
    },
    basis: websiteErrors,
    force: "normally",
    good: "居民可拨打12345热线，来访人电话为138\\*\\*\\*\\*1234。\n",
    bad: "来访人电话为13800001234。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, DIGITS)) {
      if (!HINT.test(running.text)) continue;
      tellMobiles(running, context);
      tellOfficeLines(running, context);
    }
  },
};

function tellMobiles(running: RunningText, context: RuleContext): void {
  const { text } = running;
  for (const { 0: whole, index, groups } of matchesOf(text, MOBILE)) {
    const number = groups?.number ?? whole;
    const from = index + whole.length - number.length;
    if (isCode(text, index)) continue;
    const masked = `${number.slice(0, 3)}****${number.slice(-4)}`;
    const to = index + whole.length;
    context.tell({
      ...found(context, running, from, to, [{ from, to, text: maskedInMarkdown(masked) }]),
      message: {
        zh: `“${number}”是手机号码，公开前应写作“${masked}”`,
        en: `“${number}” is a mobile number; before publication write “${masked}”`,
      },
      expected: [masked],
    });
  }
}

function tellOfficeLines(running: RunningText, context: RuleContext): void {
  const { text } = running;
  for (const { 0: number, index } of matchesOf(text, OFFICE)) {
    if (isCode(text, index)) continue;
    context.tell({
      ...found(context, running, index, index + number.length),
      severity: "info",
      message: {
        zh: `“${number}”是固定电话，公开前请核对是否需要`,
        en: `“${number}” is a telephone line; does the published text need it?`,
      },
    });
  }
}
