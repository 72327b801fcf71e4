import { isCjk } from "../text/han.js";
import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { meets } from "./protected-stretches.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import type { RunningText } from "./running-text.js";
import { textsWith } from "./texts-with.js";

const DOUBLE = /["＂]/gu;
/** Not the apostrophe of `Residents' Guide`. */
const SINGLE = /(?<![A-Za-z\d])'([^'"\n]{1,40})'(?![A-Za-z])/gu;

interface Quotes {
  readonly open: number;
  readonly close: number;
  readonly marks: readonly [string, string];
}

/** Chinese text has curly quotes. */
export const quoteAscii: Rule = {
  meta: {
    id: "quote-ascii",
    severity: "warning",
    summary: { zh: "引号用“”和‘’，不用直引号", en: "Quotes are curly, “” and ‘’, not straight" },
    explanation: {
      zh: "半角直引号不分前后，印出来与弯引号混在一起。一段里直引号不成对的，程序不猜哪个是前引号，只指出位置。外文里的撇号不管。",
      en: "Straight quotes don't show which is opening, and mix badly with curly ones. Where their number in a paragraph is odd the program doesn't guess; it only names the place. Apostrophes of foreign words are left alone.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "严格落实“三重一大”要求，编印Residents' Guide手册。\n",
    bad: '严格落实"三重一大"要求。\n',
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "\"'＂")) {
      const { text } = running;
      const straight = matchesOf(text, DOUBLE).map(({ index }) => index);
      if (straight.length % 2 !== 0) {
        for (const at of straight) {
          if (!isCjk(text.charAt(at - 1)) && !isCjk(text.charAt(at + 1))) continue;
          const around = excerpt(text.slice(Math.max(0, at - 5), at + 6));
          context.tell({
            message: { zh: `“${around}”里的直引号不成对`, en: `the straight quote in “${around}” has no partner` },
            ...found(context, running, at, at + 1),
          });
        }
      }
      for (const { open, close, marks } of quotesIn(running, straight)) {
        const content = text.slice(open + 1, close);
        const right = `${marks[0]}${content}${marks[1]}`;
        context.tell({
          message: {
            zh: `直引号${excerpt(text.slice(open, close + 1))}应为弯引号${excerpt(right)}`,
            en: `the straight quotes ${excerpt(text.slice(open, close + 1))} should be curly ones: ${excerpt(right)}`,
          },
          expected: [right],
          ...found(context, running, open, close + 1, [
            { from: open, to: open + 1, text: marks[0] },
            { from: close, to: close + 1, text: marks[1] },
          ]),
        });
      }
    }
  },
};

/** Pairs with Chinese inside or beside them. */
function quotesIn({ text }: RunningText, straight: readonly number[]): readonly Quotes[] {
  const doubles =
    straight.length % 2 === 0
      ? straight.flatMap((open, index): Quotes[] => {
          const close = straight[index + 1];
          return index % 2 === 1 || close === undefined ? [] : [{ open, close, marks: ["“", "”"] }];
        })
      : [];
  const singles = matchesOf(text, SINGLE)
    .filter(({ 1: content = "" }) => /[々〇㐀-鿿]/u.test(content))
    .map(({ index, 0: quoted }): Quotes => ({ open: index, close: index + quoted.length - 1, marks: ["‘", "’"] }));
  const outer = doubles.map(({ open, close }) => [open, close] as const);
  return [...doubles, ...singles.map((quotes) => withOuterMarks(quotes, outer))].filter(
    ({ open, close }) =>
      isCjk(text.charAt(open - 1)) ||
      isCjk(text.charAt(close + 1)) ||
      /[々〇㐀-鿿]/u.test(text.slice(open + 1, Math.min(close, open + 200))),
  );
}

/** Single quotes that stand in no others are outer quotes: “”. */
function withOuterMarks(quotes: Quotes, outer: readonly (readonly [open: number, close: number])[]): Quotes {
  return meets(outer, quotes.open, quotes.close) ? quotes : { ...quotes, marks: ["“", "”"] };
}
