import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/**
 * Not 等级, 等候, 等待 and other words that begin with 等, nor waiting among the faults of officials: 拖、等、看, 慢作为、等靠要,
 * 推、拖、等问题.
 */
const BEFORE_ETC =
  /(?<=[々〇㐀-鿿”》）\dA-Za-z])(?<!(?<![々〇㐀-鿿])[慢拖推躲绕懒散庸浮软怕看靠])、(?=等(?![级候待同额距分比价高离闲腰身式边号外效到我你他她于温量份着一人不次第差、靠深质值压批审看件叫来]|标期|红灯|要[思心情]|证(?![件照书明])))/gu;

/** 等 closes a list; no pause mark stands before it. */
export const etcDun: Rule = {
  meta: {
    id: "etc-dun",
    severity: "warning",
    summary: { zh: "“等”前面不用顿号", en: "No pause mark stands before 等" },
    explanation: {
      zh: "“宪法、民法典、等法律”：“等”表示列举未尽，前面不再用顿号。“等级”“等候”“等待”一类词前面的顿号不算。",
      en: "宪法、民法典、等法律: 等 closes the list, without a pause mark before it. Words that begin with 等 (等级, 等候, 等待) don't count.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "宣传宪法、民法典等法律，设咨询区、等候区。\n",
    bad: "宣传宪法、民法典、等法律。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "、", "等")) {
      const { text } = running;
      for (const { index: at } of matchesOf(text, BEFORE_ETC)) {
        const around = excerpt(text.slice(Math.max(0, at - 3), at + 4));
        context.tell({
          message: { zh: `“${around}”里“等”前面不用顿号`, en: `no pause mark belongs before 等 in “${around}”` },
          expected: [""],
          ...found(context, running, at, at + 1, [{ from: at, to: at + 1, text: "" }]),
        });
      }
    }
  },
};
