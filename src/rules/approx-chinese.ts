import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { numeralStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** Neighbours before a measure word; not 第三、四季度, 一、二审, 三、四层, nor the ordinal 三、 at the start of a sentence. */
const NEIGHBOURS =
  /(?<!第|^|[。；\n一二三四五六七八九十、])(十?(?:一、两|两、三|二、三|三、四|四、五|五、六|六、七|七、八|八、九))(?=十?百?千?万?(?:个(?!方面)|名|位|人|次|天|趟|件|家|户|场|遍|回|分钟|小时|个月|周|岁|元|公里|里|米|句|年(?!级|度|来级)|张|份(?!文)|辆|台|本|处|部|期|成(?=[^员立果效绩交本])|倍|批次|轮))/gu;
/** 三、五成群, 2、30次, 3、5天: idioms, and the same in digits; not 第2、30次, 1、2、30次 or 2、30日. */
const OTHERS =
  /三、五(?=成群|天|个月|日内|年内|人成群)|(?<![第\d.、（(—～~表图件附号-])(?:1、20|2、30|3、40|4、50|5、60|6、70|7、80|8、90)(?=[万]?(?:个|名|位|人|次|天|件|家|户|场|里|公里|米|岁|元|张|份|台|辆|种|条|处)(?!月))/gu;
const NUMBERS = "零一二三四五六七八九";
/** Cheap look: most pause marks stand between words. */
const HINT = /[一两二三四五六七八]、[两二三四五六七八九]|[1-8]、[2-9]0/u;

/** Two neighbouring numerals mean about so many. */
export const approxChinese: Rule = {
  meta: {
    id: "approx-chinese",
    severity: "warning",
    summary: {
      zh: "相邻两个数字连用表示概数，中间不用顿号",
      en: "Two neighbouring numerals for “about” have no pause mark",
    },
    explanation: {
      zh: "“三四个”“五六次”表示大约，写成“三、四个”会读成三和四两个。“第三、四季度”“一、二审”“一、二层”列举的是两样东西，顿号应有，不管。",
      en: "三四个 means three or four; 三、四个 would read as three and four. 第三、四季度, 一、二审 and 一、二层 list two things and keep their pause mark.",
    },
    basis: numeralStandard,
    force: "normally",
    good: "每次安排三四名人员，第三、四季度开展评查。\n",
    bad: "每次安排三、四名人员。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "、", `一二三四五六七八两${DIGITS}`)) {
      if (!HINT.test(running.text)) continue;
      const both = [...matchesOf(running.text, NEIGHBOURS), ...matchesOf(running.text, OTHERS)];
      for (const { index: from, 0: actual } of both) {
        const to = from + actual.length;
        const right = inCharacters(actual.replace("、", ""));
        const at = from + actual.indexOf("、");
        context.tell({
          message: {
            zh: `“${running.text.slice(from, to + 1)}”是概数，中间不用顿号，写成“${right}${running.text.slice(to, to + 1)}”`,
            en: `“${running.text.slice(from, to + 1)}” means about so many and has no pause mark: “${right}${running.text.slice(to, to + 1)}”`,
          },
          expected: [right],
          ...found(context, running, from, to, [
            /\d/u.test(actual) ? { from, to, text: right } : { from: at, to: at + 1, text: "" },
          ]),
        });
      }
    }
  },
};

/** 230 stands for 二三十. */
function inCharacters(numeral: string): string {
  return numeral.replace(
    /^(\d)(\d)0$/u,
    (_, less: string, more: string) => `${NUMBERS[Number(less)]}${NUMBERS[Number(more)]}十`,
  );
}
