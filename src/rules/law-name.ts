import { difference } from "./difference.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Longer than any name of a law. */
const LONGEST = 150;

/** Names of laws are quoted in full. */
export const lawName: Rule = {
  meta: {
    id: "law-name",
    severity: "warning",
    summary: { zh: "法规文件的名称写对写全", en: "Names of laws and documents are right and complete" },
    explanation: {
      zh: "书名号里的名称与词典里的全称比较：中间漏了一两个字、错了一个字，或者把“条例”写成“法”的提出来；规划纲要括号里的起止年份不对、漏了“年”的也提。省略“中华人民共和国”和末尾括号不算错，加了地名的地方性法规、实施某部法律的条例办法也不算；八个字以下的短名称太容易相像，不比较。词典没有的名称不管，单位可以用配置的terms添加。",
      en: "What stands in title marks is compared with the full names of the dictionary: one or two characters missing inside, one wrong, or 法 for 条例; so are wrong years in the brackets of a plan, and years without 年. Leaving out 中华人民共和国 and brackets at the end is fine, and so are local regulations with the name of a place. Names below eight characters are too like each other. Unknown names are left alone; an office adds its own with `terms`.",
    },
    force: "practice",
    good: "组织学习《重大行政决策程序暂行条例》。\n",
    bad: "组织学习《重大行政决策暂行条例》。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "《〈")) {
      for (const { mark, open, close } of running.pairs.matched) {
        if ((mark !== "《" && mark !== "〈") || close - open > LONGEST) continue;
        const quoted = running.text.slice(open + 1, close);
        const right = context.dictionaries.laws.meant(quoted);
        if (right === undefined) continue;
        context.tell({
          ...found(context, running, open, close + 1, [difference(quoted, right, open + 1)]),
          message: { zh: `《${quoted}》疑为《${right}》之误`, en: `《${quoted}》 seems to mean 《${right}》` },
          expected: [`《${right}》`],
        });
      }
    }
  },
};
