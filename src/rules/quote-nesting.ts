import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Quotes within quotes are single. */
export const quoteNesting: Rule = {
  meta: {
    id: "quote-nesting",
    severity: "warning",
    summary: { zh: "引号里再用引号，里面的用单引号‘’", en: "Quotes within quotes are single ‘’" },
    explanation: {
      zh: "外面双引号，里面单引号；单引号不单独用。只在一段的引号全部成对时才看；缺了一半的由pair-unbalanced指出，否则会把后一个引号误当成里层。",
      en: "Double outside, single inside; single ones never stand alone. Looked at only where all quotes of a paragraph are paired; a missing half belongs to pair-unbalanced, for else the next quotes would be taken for inner ones.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "开展“争当‘法治先锋’”活动。\n",
    bad: "开展“争当“法治先锋”共建家园”活动。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "‘")) {
      const { text, pairs } = running;
      if (pairs.unmatched.some((at) => "“”‘’".includes(text.charAt(at)))) continue;
      for (const [index, { open, close, mark, within }] of pairs.matched.entries()) {
        if (mark !== "‘" || within !== undefined) continue;
        const content = text.slice(open + 1, close);
        const inner = pairs.matched.filter((pair) => pair.within === index && pair.mark === "“");
        const marks = [
          { from: open, to: open + 1, text: "“" },
          ...inner.flatMap((pair) => [
            { from: pair.open, to: pair.open + 1, text: "‘" },
            { from: pair.close, to: pair.close + 1, text: "’" },
          ]),
          { from: close, to: close + 1, text: "”" },
        ];
        const right = `“${content.replaceAll("“", "‘").replaceAll("”", "’")}”`;
        context.tell({
          message: {
            zh: `‘${excerpt(content)}’外面没有双引号，应改用双引号，写成${excerpt(right)}`,
            en: `‘${excerpt(content)}’ doesn't stand within quotes and should have double ones: ${excerpt(right)}`,
          },
          expected: [right],
          ...found(context, running, open, close + 1, marks),
        });
      }
    }
    for (const running of textsWith(context, "“")) {
      const { text, pairs } = running;
      if (pairs.unmatched.some((at) => "“”".includes(text.charAt(at)))) continue;
      for (const { open, close, mark, within } of pairs.matched) {
        if (mark !== "“" || within === undefined || pairs.matched[within]?.mark !== "“") continue;
        const content = text.slice(open + 1, close);
        context.tell({
          message: {
            zh: `引号里的“${excerpt(content)}”应改用单引号，写成‘${excerpt(content)}’`,
            en: `“${excerpt(content)}” stands within quotes and should have single ones: ‘${excerpt(content)}’`,
          },
          expected: [`‘${content}’`],
          ...found(context, running, open, close + 1, [
            { from: open, to: open + 1, text: "‘" },
            { from: close, to: close + 1, text: "’" },
          ]),
        });
      }
    }
  },
};
