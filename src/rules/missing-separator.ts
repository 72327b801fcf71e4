import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { isProse, type RunningText } from "./running-text.js";
import { textsWith } from "./texts-with.js";

/** “甲”机制“乙”机制: the words behind two quotes that nothing divides. */
const WORDS = /^([々〇㐀-鿿]{2,3})(?=[“])/u;
const END = /^(?:$|[，。；、！？：）\n]|等|的|和|及|与)/u;
/** Ways and means of which reports like to name several. */
const MEANS = "途径|方法|手段|方式|形式|载体|举措|模式|路径|渠道|机制|平台|办法|思路|品牌|阵地";
const CHAIN = new RegExp(`(?:新(?:${MEANS})){2,6}(?:${MEANS})(?:(?:${MEANS}))?`, "gu");

/** 二中三中全会, 六中二十届一中全会: plenums that nothing divides. */
const PLENUMS =
  /(?<=届(?:[一二三四五六七]中[、和及]?){0,6})[一二三四五六七]中(?=(?:(?:十八|十九|二十[一二三]?)届)?[一二三四五六七]中)/gu;

/** “4·15”全民国家安全教育日“6·26”国际禁毒日: days that nothing divides; “12·4”国家宪法日“宪法宣传周”活动 is one thing. */
const DAYS =
  /“(?:[^“”]{1,8}·[^“”]{1,3}|[^“”]{2,10})”[々〇㐀-鿿]{0,10}[日周月节](?=“\d{1,2}·\d{1,2}”|(?<!宪法日|宪法宣传周)“[^“”]{2,10}[日周月节]”(?:[、和及与]|等))/gu;

/** Items of a list that nothing divides. */
export const missingSeparator: Rule = {
  meta: {
    id: "missing-separator",
    severity: "warning",
    summary: { zh: "并列的几项之间有顿号", en: "Items of a list are divided" },
    explanation: {
      zh: "“甲”机制“乙”机制：引号后面还有词语时，两项之间要用顿号。只在两项的词语相同，或者两个引号里的话是成对的（“一站式”“一窗式”）时提出；引号后面是动词的（“甲”推动“乙”）不管。“新形式新载体新手段方法”这样连写的也提出；“新理念新思想新战略”不管。“二中三中全会”、两个宣传日之间少了顿号也提。",
      en: "Where a word follows each quote, “甲”机制“乙”机制, a pause mark divides the items. Told only where the words are the same or the quoted phrases match (“一站式”, “一窗式”); a verb between two quotes is left alone. Chains such as 新形式新载体新手段方法 are told too, 新理念新思想新战略 is not. 二中三中全会 lacks one, too, and so do two days of a calendar (“4·15”…日“6·26”…日).",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "推行“一窗式”受理、“一网式”办理，擦亮“法润”“云说”品牌。\n",
    bad: "推行“一窗式”受理“一网式”办理。\n",
  },

  check(context) {
    for (const running of textsWith(context, "“新中")) {
      if (!isProse(running)) continue;
      const { text } = running;
      for (const { from, at, to } of undividedQuotes(running)) {
        const right = `${text.slice(from, at)}、${text.slice(at, to)}`;
        context.tell({
          message: {
            zh: `两项之间少了顿号，应为：${right}`,
            en: `a pause mark is missing between two items: ${right}`,
          },
          expected: [right],
          ...found(context, running, from, to),
        });
      }
      for (const { index, 0: first } of /[日周月节]“/u.test(text) ? matchesOf(text, DAYS) : []) {
        const at = index + first.length;
        const to = text.indexOf("”", at) + 1;
        const right = `${first}、${text.slice(at, to)}`;
        context.tell({
          message: {
            zh: `两项之间少了顿号，应为：${right}`,
            en: `a pause mark is missing between two items: ${right}`,
          },
          expected: [right],
          ...found(context, running, index, to),
        });
      }
      for (const { index } of text.includes("中全会") ? matchesOf(text, PLENUMS) : []) {
        const around = /^.中(?:[十二一三八九]+届)?.中(?:全会)?/u.exec(text.slice(index))?.[0] ?? "";
        const right = `${around.slice(0, 2)}、${around.slice(2)}`;
        context.tell({
          message: {
            zh: `两次全会之间少了顿号，应为：${right}`,
            en: `a pause mark is missing between plenums: ${right}`,
          },
          expected: [right],
          ...found(context, running, index, index + around.length),
        });
      }
      for (const { index, 0: chain } of matchesOf(text, CHAIN)) {
        context.tell({
          message: {
            zh: `“${chain}”几项之间没有分开`,
            en: `the items of “${chain}” aren't divided`,
          },
          ...found(context, running, index, index + chain.length),
        });
      }
    }
  },
};

function undividedQuotes({ text, pairs: { matched } }: RunningText) {
  const quotes = matched.filter(({ mark, close, open }) => mark === "“" && close - open <= 20);
  const byOpening = new Map(quotes.map((pair) => [pair.open, pair]));
  return quotes.flatMap(({ open, close }) => {
    const word = WORDS.exec(text.slice(close + 1, close + 6))?.[1];
    const next = word === undefined ? undefined : byOpening.get(close + 1 + word.length);
    if (word === undefined || next === undefined) return [];
    const to = next.close + 1 + word.length;
    const other = text.slice(next.close + 1, to);
    if (!END.test(text.slice(to, to + 1)) || !/^[々〇㐀-鿿]+$/u.test(other)) return [];
    const alike = areAlike(text.slice(open + 1, close), text.slice(next.open + 1, next.close));
    return word === other || alike || areWays(word, other) ? [{ from: open, at: next.open, to }] : [];
  });
}

/** 进楼院 and 进家庭: two ways of one kind. */
function areWays(word: string, other: string): boolean {
  return word.length === other.length && word[0] === other[0] && "进入到".includes(word.charAt(0));
}

/** 一站式 and 一窗式: of one length, with the same first and last character. */
function areAlike(first: string, second: string): boolean {
  return (
    first.length >= 3 && first.length === second.length && first[0] === second[0] && first.at(-1) === second.at(-1)
  );
}
