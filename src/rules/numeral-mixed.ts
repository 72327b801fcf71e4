import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { MEASURE } from "./measure-words.js";
import { numeralStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { DIGITS, NUMERALS, textsWith } from "./texts-with.js";

const CHINESE =
  "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[三四五六七八九]|[一二三四五六七八九]百[零一二三四五六七八九十]{0,5})";
/** What is counted, not what is told apart (四类, 三项, 两轮). */
const COUNTED = "(?:[处件次辆起家户名人个场条份台座所间支本块部篇幅卷宗册期](?!数|别|体|性))";
const ITEM_HAN = `[々〇㐀-鿿]{2,10}?(?<![每第近约各一二三四五六七八九])(${CHINESE})(${COUNTED})`;
const ITEM_ARABIC = `[々〇㐀-鿿]{2,12}?\\d[\\d.,]{0,9}[余多]?(${MEASURE})`;
const AFTER = "(?=[、，；。])";
/** Two items side by side, one figure in characters and one in digits. */
const PATTERNS = [
  new RegExp(`${ITEM_HAN}[、，](?:[々〇㐀-鿿]{2,10}、){0,2}${ITEM_ARABIC}${AFTER}`, "gu"),
  new RegExp(`(?<=^|[、，；。：])${ITEM_ARABIC}[、，]${ITEM_HAN}${AFTER}`, "gu"),
] as const;

/** Cheap look: a figure in characters at the end of an item. */
const HINT = new RegExp(`[零一二三四五六七八九十百]${COUNTED}[、，；。]`, "u");

/** One series, one kind of numerals. */
export const numeralMixed: Rule = {
  meta: {
    id: "numeral-mixed",
    severity: "info",
    summary: { zh: "同类数字写法一致", en: "Figures of one series are written alike" },
    explanation: {
      zh: "“驿站五处、长廊3处”：并列的统计数字，一个用汉字、一个用阿拉伯数字，前后不一致。只看相邻两项都以“数字＋量词”收尾的；“三项制度”“举一反三”“三分之二”“一次”不算。",
      en: "驿站五处、长廊3处: two figures of one series in different numerals. Only neighbouring items that end in a figure and its measure word are looked at; 三项制度, 举一反三, 三分之二 and 一次 don't count.",
    },
    basis: numeralStandard,
    force: "normally",
    good: "落实行政执法三项制度，开展专项检查6次、案卷评查2次。\n",
    bad: "新建法治驿站五处、法治长廊3处。\n",
  },

  check(context) {
    for (const running of textsWith(context, `${NUMERALS}零百`, "、，", DIGITS)) {
      if (!isProse(running) || !HINT.test(running.text)) continue;
      const told = new Set<number>();
      for (const pattern of PATTERNS) {
        for (const match of matchesOf(running.text, pattern)) {
          const from = match.index;
          const to = from + match[0].length;
          if (told.has(from)) continue;
          told.add(from);
          context.tell({
            message: {
              zh: `“${match[0]}”里数字一个用汉字、一个用阿拉伯数字`,
              en: `one figure of “${match[0]}” is in characters, the other in digits`,
            },
            ...found(context, running, from, to),
          });
        }
      }
    }
  },
};
