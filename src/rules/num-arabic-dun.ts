import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { layoutClause } from "./sources.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** `1、加强` at the start of a paragraph or an item. Not the lists in 1、2、3号楼, 3、9月 and 1、二层. */
const ORDINAL = /(?<=^\s{0,8}|[：；。\n]\s{0,8})\d{1,2}、(?!\s{0,8}[\d一二三四五六七八九十两])(?!\s{0,8}$)/gu;
/** Cheap look: most pause marks stand between words. */
const HINT = /\d、/u;

/** An ordinal in Arabic digits has a full stop, no pause mark. */
export const numArabicDun: Rule = {
  meta: {
    id: "num-arabic-dun",
    severity: "warning",
    summary: { zh: "序号“1.”用下脚点，不用顿号", en: "The ordinal “1.” has a full stop, no pause mark" },
    explanation: {
      zh: "结构层次序数依次是“一、”“（一）”“1.”“（1）”，阿拉伯数字后面用下脚点“.”。只看段首和句中“：”“；”“。”后面的序号；“1、2、3号楼”“3、9月”一类并列的数字不算，标题里的序号由heading-ordinal检查。",
      en: "The ordinals are 一、 （一） 1. （1）: after Arabic digits stands a full stop. Looked for at the start of a paragraph and behind ：；。 within one; figures in a list (1、2、3号楼, 3、9月) are left alone. Headings: see heading-ordinal.",
    },
    basis: layoutClause("7.3.3"),
    force: "must",
    good: "1.加强学习。\n\n2.规范办案。\n",
    bad: "1、加强学习。\n\n2、规范办案。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "、", DIGITS)) {
      if (!isProse(running) || !HINT.test(running.text)) continue;
      for (const { index, 0: label } of matchesOf(running.text, ORDINAL)) {
        const end = index + label.length;
        const right = `${label.slice(0, -1)}.`;
        context.tell({
          ...found(context, running, index, end, [{ from: end - 1, to: end, text: "." }]),
          message: { zh: `序号“${label}”应写作“${right}”`, en: `the ordinal “${label}” should be written “${right}”` },
          expected: [right],
        });
      }
    }
  },
};
