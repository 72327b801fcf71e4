import { found } from "./found-text.js";
import { wideForm } from "./half-width.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Chinese text has full-width punctuation. */
export const punctHalfwidth: Rule = {
  meta: {
    id: "punct-halfwidth",
    severity: "warning",
    summary: {
      zh: "汉字旁边的逗号、冒号、分号、问号、叹号用全角",
      en: "Commas, colons, semicolons, question and exclamation marks beside Chinese are full-width",
    },
    explanation: {
      zh: "只看紧挨汉字、中文标点的半角标点。时间15:52、比例1:500、小数、网址、外文里的不管；标题末尾的由head-stop指出，两个书名号之间的逗号由book-comma指出。",
      en: "Only half-width marks next to Chinese are told. Times 15:52, ratios 1:500, decimals, addresses and foreign text are left alone; a mark at the end of a heading belongs to head-stop, a comma between two titles to book-comma.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "2021年，街道于15:52发布比例为1:500的图。\n",
    bad: "2021年,街道建立台账。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, ",:;?!")) {
      if (running.kind === "name") continue;
      const { text } = running.clean;
      const end = running.kind === "heading" ? text.trimEnd().length : Number.POSITIVE_INFINITY;
      for (const at of running.half.marks) {
        if (at === end - 1 || isBetweenTitles(running.text, at)) continue;
        const mark = text.charAt(at);
        const around = excerpt(text.slice(Math.max(0, at - 4), at + 5));
        context.tell({
          message: {
            zh: `“${around}”里的半角“${mark}”应为全角“${wideForm(mark)}”`,
            en: `the half-width “${mark}” in “${around}” should be full-width “${wideForm(mark)}”`,
          },
          expected: [wideForm(mark)],
          ...found(context, running, at, at + 1, [{ from: at, to: at + 1, text: wideForm(mark) }]),
        });
      }
    }
  },
};

function isBetweenTitles(text: string, at: number): boolean {
  return text[at] === "，" && text[at - 1] === "》" && text[at + 1] === "《";
}
