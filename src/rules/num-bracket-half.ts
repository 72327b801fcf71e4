import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { layoutClause } from "./sources.js";
import { textsWith } from "./texts-with.js";

/** `(一)`, also with one bracket of each kind, where an ordinal stands. */
const HALF =
  /(?<=^\s{0,8}|[：；。！？\n]\s{0,8})(?:\(([一二三四五六七八九十]{1,3}|\d{1,2})[)）]|（([一二三四五六七八九十]{1,3}|\d{1,2})\))/gu;

/** The brackets of an ordinal are full-width. */
export const numBracketHalf: Rule = {
  meta: {
    id: "num-bracket-half",
    severity: "warning",
    summary: { zh: "序号“（一）”“（1）”用全角括号", en: "The ordinals （一） and （1） have full-width brackets" },
    explanation: {
      zh: "只看段首和句中“：”“；”“。”后面的序号；别处的半角括号由bracket-halfwidth检查。",
      en: "Looked for at the start of a paragraph and behind ：；。 within one; other half-width brackets: see bracket-halfwidth.",
    },
    basis: layoutClause("7.3.3"),
    force: "must",
    good: "（一）规范决策。审核合同36份。\n\n（二）规范执法。立案36件。\n",
    bad: "(一)规范决策。审核合同36份。\n\n(二)规范执法。立案36件。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "()")) {
      if (!isProse(running)) continue;
      for (const { index, 0: label, 1: half, 2: mixed } of matchesOf(running.text, HALF)) {
        const end = index + label.length;
        const right = `（${half ?? mixed ?? ""}）`;
        const edits = [
          ...(label.startsWith("(") ? [{ from: index, to: index + 1, text: "（" }] : []),
          ...(label.endsWith(")") ? [{ from: end - 1, to: end, text: "）" }] : []),
        ];
        context.tell({
          ...found(context, running, index, end, edits),
          message: { zh: `序号“${label}”应写作“${right}”`, en: `the ordinal “${label}” should be written “${right}”` },
          expected: [right],
        });
      }
    }
  },
};
