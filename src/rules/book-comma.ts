import { found } from "./found-text.js";
import { dividedNames, excerptOf } from "./listed-names.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** What follows a list of titles; after another title a new clause begins: 《甲》，《乙》已废止. */
const END = /^(?:$|[。；，、！？）》《”\n]|等|和|及|与|以及|共|合计|[一二两三四五六七八九十\d]{1,3}[部项个份件种本])/u;

/** What takes the titles for its object, or leads to a clause that can't have the second one for its subject. */
const GOVERNED = /(?:^|[，。；：、！？\n]|[々〇㐀-鿿]{2})[将把由]$/u;
const LED = /(?:依据|根据|按照|依照|对照|遵照|严格执行|贯彻|落实|学习|宣传|围绕|依托)$/u;
/** Nobody says of a law that it does this. */
const DONE =
  /^(?:开展|推进|加强|做好|查处|办理|处理|组织|落实|强化|编制|制定|清理|建立|从严|依法|严格|严肃|认真|对(?!于)|为|及时|全面|积极|推动|履行|执行|规范(?![了的]))/u;

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
        const after = text.slice(right.close + 1, right.close + 6);
        const before = text.slice(Math.max(0, left.open - 6), left.open);
        if (!END.test(after) && !GOVERNED.test(before) && !(LED.test(before) && DONE.test(after))) continue;
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
