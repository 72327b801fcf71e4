import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { layoutClause } from "./sources.js";
import { textsWith } from "./texts-with.js";

/** `（一）、`, `（1）.` before text. Not a list of ordinals (（一）、（二）项). */
const MARKED =
  /(?<=^\s{0,8}|[：；。\n]\s{0,8})([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])([、.．]|(?<=^\s{0,8}[（(][^（）()]{1,3}[）)])[，,])(?!\s{0,8}[（(\d])(?!\s{0,8}$)/gu;
/** Cheap look: brackets mostly close before other marks, or before words. */
const HINT = /[）)][、.．，,]/u;

/** An ordinal in brackets has no other mark behind it. */
export const numBracketMark: Rule = {
  meta: {
    id: "num-bracket-mark",
    severity: "warning",
    summary: { zh: "序号“（一）”“（1）”后面不加标点", en: "No mark stands behind the ordinals （一） and （1）" },
    explanation: {
      zh: "带括号的序数后面不再加顿号、点号。只看段首和句中“：”“；”“。”后面的序号；“第（一）、（二）项”一类引用不算。",
      en: "An ordinal in brackets takes neither a pause mark nor a stop. Looked for at the start of a paragraph and behind ：；。 within one; references like 第（一）、（二）项 are left alone.",
    },
    basis: layoutClause("7.3.3"),
    force: "must",
    good: "（一）规范决策。审核合同36份。\n\n（二）规范执法。立案36件。\n",
    bad: "（一）、规范决策。审核合同36份。\n\n（二）、规范执法。立案36件。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "）)", "、.．，,")) {
      if (!isProse(running) || !HINT.test(running.text)) continue;
      for (const { index, 0: whole, 1: label = "", 2: mark = "" } of matchesOf(running.text, MARKED)) {
        const end = index + whole.length;
        context.tell({
          ...found(context, running, index, end, [{ from: index + label.length, to: end, text: "" }]),
          message: { zh: `序号“${label}”后面不加“${mark}”`, en: `the ordinal “${label}” takes no “${mark}”` },
          expected: [label],
        });
      }
    }
  },
};
