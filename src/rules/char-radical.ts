import { matchesOf } from "../text/matches.js";
import { characterOfRadical, RADICALS } from "../text/radicals.js";
import { foundAsWritten } from "./found-text.js";
import type { Rule } from "./rule.js";
import { runningTexts } from "./running-text.js";

/** A radical of the dictionary looks like a character and isn't one. */
export const charRadical: Rule = {
  meta: {
    id: "char-radical",
    severity: "warning",
    summary: { zh: "不用部首字符代替汉字", en: "No dictionary radicals in place of characters" },
    explanation: {
      zh: "从PDF复制的文字里，“工”“人”“行”等可能是字典部首区的字符（U+2F00～U+2FDF、U+2E80～U+2EFF），看上去一样，查找、朗读和换字体时都会出错。",
      en: "Text copied from PDF may hold 工, 人, 行 and others as dictionary radicals (U+2F00–2FDF, U+2E80–2EFF): they look alike, and fail in search, read-aloud and other fonts.",
    },
    force: "practice",
    good: "街道配备专职法治工作人员3名。\n",
    bad: "街道配备专职法治⼯作人员3名。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of runningTexts(context)) {
      for (const { index, 0: radical } of matchesOf(running.written.text, RADICALS)) {
        const character = characterOfRadical(radical);
        const hex = `U+${radical.charCodeAt(0).toString(16).toUpperCase()}`;
        const rest = running.clean.text.length === running.written.text.length ? running.clean.text : "";
        const word = rest.slice(Math.max(0, index - 2), index + 3);
        context.tell({
          message: {
            zh: `${word === "" ? "" : `“${word}”里的`}“${radical}”是部首字符（${hex}）${character === undefined ? "" : `，应为汉字“${character}”`}`,
            en: `“${radical}”${word === "" ? "" : ` in “${word}”`} is a radical (${hex})${character === undefined ? "" : `, not the character “${character}”`}`,
          },
          ...(character === undefined ? {} : { expected: [character] }),
          ...foundAsWritten(
            context,
            running,
            index,
            index + 1,
            character === undefined ? [] : [{ from: index, to: index + 1, text: character }],
          ),
        });
      }
    }
  },
};
