import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { type RunningText, runningTexts } from "./running-text.js";

const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  "《": { zh: "书名号", en: "title mark" },
  "》": { zh: "书名号", en: "title mark" },
  "〈": { zh: "书名号", en: "title mark" },
  "〉": { zh: "书名号", en: "title mark" },
  "“": { zh: "引号", en: "quote" },
  "”": { zh: "引号", en: "quote" },
  "‘": { zh: "引号", en: "quote" },
  "’": { zh: "引号", en: "quote" },
  "「": { zh: "引号", en: "quote" },
  "」": { zh: "引号", en: "quote" },
  "『": { zh: "引号", en: "quote" },
  "』": { zh: "引号", en: "quote" },
};
/** A message ends without a stop. */
const STOPS = /[。.，；]+$/u;
const BRACKET = { zh: "括号", en: "bracket" };

/** Quotes, title marks and brackets come in pairs. */
export const pairUnbalanced: Rule = {
  meta: {
    id: "pair-unbalanced",
    severity: "error",
    summary: { zh: "引号、书名号、括号前后成对", en: "Quotes, title marks and brackets come in pairs" },
    explanation: {
      zh: "缺了一半，读者不知道名称或引文从哪里开始、到哪里结束，程序也不猜。引文跨段时，每段开头都有前引号、最后一段才有后引号，不算缺。段首的“1）”不算。",
      en: "Where one half is missing nobody knows where the name or quotation begins or ends; the program doesn't guess. A quotation of several paragraphs, each opened anew and the last one closed, is fine; so is the 1） of an enumeration.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "根据《法治政府建设督察要点》逐条自查。\n",
    bad: "根据法治政府建设督察要点》逐条自查。\n",
  },

  check(context) {
    const texts = runningTexts(context);
    for (const [index, running] of texts.entries()) {
      const { text, pairs } = running;
      for (const at of pairs.unmatched) {
        if (isContinued(running, at, texts[index + 1])) continue;
        const mark = text.charAt(at);
        const closing = "》〉”’」』)）]］】〕".includes(mark);
        const name = NAMES[mark] ?? BRACKET;
        const around = excerpt(closing ? text.slice(Math.max(0, at - 8), at + 1) : text.slice(at, at + 9)).replace(
          STOPS,
          "",
        );
        context.tell({
          message: {
            zh: `这个${name.zh}只有${closing ? "后" : "前"}一半：${around}`,
            en: `this ${name.en} has no ${closing ? "opening" : "closing"} half: ${around}`,
          },
          ...found(context, running, at, at + 1),
        });
      }
    }
  },
};

/** A quotation that goes on in the next paragraph, which opens it anew. */
function isContinued({ text }: RunningText, at: number, next: RunningText | undefined): boolean {
  return at === 0 && text[at] === "“" && next?.text.startsWith("“") === true;
}
