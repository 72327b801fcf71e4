import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { insideOf } from "./pairs.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import type { RunningText } from "./running-text.js";
import { textsWith } from "./texts-with.js";

const ANGLES = /[<＜]([^<>＜＞《》]{1,120})[>＞]/gu;

/** A title within a title has single marks. */
export const bookInner: Rule = {
  meta: {
    id: "book-inner",
    severity: "warning",
    summary: { zh: "书名号里再用书名号，里面的用单书名号“〈〉”", en: "A title within a title takes single marks 〈〉" },
    explanation: {
      zh: "《关于贯彻〈信访工作条例〉的通知》：外面双书名号，里面单书名号。里面写成“<>”或“《》”的提出。",
      en: "《关于贯彻〈信访工作条例〉的通知》: double marks outside, single marks inside. Told where the inner ones are < > or double.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "印发《关于贯彻〈信访工作条例〉的措施》。\n",
    bad: "印发《关于贯彻<信访工作条例>的措施》。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "《")) {
      const { text } = running;
      for (const [open, close] of innerTitles(running)) {
        const content = text.slice(open + 1, close);
        context.tell({
          message: {
            zh: `书名号里的“${excerpt(text.slice(open, close + 1))}”应为“〈${excerpt(content)}〉”`,
            en: `“${excerpt(text.slice(open, close + 1))}” within a title should be “〈${excerpt(content)}〉”`,
          },
          expected: [`〈${content}〉`],
          ...found(context, running, open, close + 1, [
            { from: open, to: open + 1, text: "〈" },
            { from: close, to: close + 1, text: "〉" },
          ]),
        });
      }
    }
  },
};

function innerTitles({ text, pairs: { matched } }: RunningText): readonly (readonly [open: number, close: number])[] {
  const nested = matched.flatMap((pair) => {
    const outer = pair.within === undefined ? undefined : matched[pair.within];
    return pair.mark === "《" && outer?.mark === "《" ? [[pair.open, pair.close] as const] : [];
  });
  const isInTitle = insideOf(matched.filter(({ mark }) => mark === "《"));
  const angles = matchesOf(text, ANGLES).flatMap(({ index, 0: whole }) =>
    isInTitle(index) ? [[index, index + whole.length - 1] as const] : [],
  );
  return [...nested, ...angles].sort((a, b) => a[0] - b[0]);
}
