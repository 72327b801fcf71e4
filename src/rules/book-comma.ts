import { found } from "./found-text.js";
import { dividedNames, excerptOf } from "./listed-names.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** What follows a list of titles; after another title a new clause begins: 《甲》，《乙》已废止. */
const END = /^(?:$|[。；，、！？）》《”\n]|等|和|及|与|以及|共|合计|[一二两三四五六七八九十\d]{1,3}[部项个份件种本])/u;

/** A comma between two titles of one list. */
export const bookComma: Rule = {
  meta: {
    id: "book-comma",
    severity: "warning",
    summary: { zh: "并列的书名号之间不用逗号", en: "No comma between titles in a list" },
    explanation: {
      zh: "《甲》，《乙》是并列的名称时，中间什么也不用。后一个书名号后面接着“已”“自”“规定”等，是另起一句，逗号保留。",
      en: "Where 《甲》，《乙》 are items of one list, nothing stands between. If the second title begins a clause of its own (《乙》已废止) the comma stays.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "修订《印章管理制度》，《合同管理制度》已于6月废止。\n",
    bad: "学习《行政处罚法》，《行政复议法》等法律。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "《〈", "，")) {
      const { text } = running;
      for (const names of dividedNames(running, "《〈", "，")) {
        const { left, right, at } = names;
        if (!END.test(text.slice(right.close + 1, right.close + 6))) continue;
        const around = excerptOf(running, names);
        context.tell({
          message: { zh: `并列的书名号之间不用逗号：${around}`, en: `no comma between titles of a list: ${around}` },
          expected: [`${text.slice(left.open, left.close + 1)}${text.slice(right.open, right.close + 1)}`],
          ...found(context, running, left.close, right.open + 1, [{ from: at, to: at + 1, text: "" }]),
        });
      }
    }
  },
};
