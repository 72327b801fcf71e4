import { matchesOf } from "../text/matches.js";
import { foundAsWritten } from "./found-text.js";
import { withEdgeBlanks } from "./invisible.js";
import { leftoverMarks } from "./leftover-marks.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** 「错误!未找到引用源。」: what a field prints whose target is gone. What stood there is lost. */
const BROKEN_FIELD = /错误[!！]\s?(?:未找到引用源|未定义书签|文档中没有指定样式的文字)[。.]?/gu;

/** What a word processor left behind is no text. */
export const leftoverBookmark: Rule = {
  meta: {
    id: "leftover-bookmark",
    severity: "error",
    summary: {
      zh: "正文里没有书签、域代码等文字处理软件的残留",
      en: "No bookmarks, field codes or other leftovers of a word processor",
    },
    explanation: {
      zh: "从Word、网页复制或提取文字时，会带出“[bookmark: …]”“[endif]”“mso-…”“PAGEREF _Toc…”一类代码，印出来没有人看得懂，可以放心删除。“错误!未找到引用源。”是引用的目标丢了，要回原文核对后补写。",
      en: "Text copied or extracted from Word or a page brings codes such as [bookmark: …], [endif], mso-…, PAGEREF _Toc…; they can be deleted. 错误!未找到引用源。 stands for a reference whose target is lost: look it up and write it again.",
    },
    force: "practice",
    good: "党政主要负责人切实履行职责，见第3页。\n",
    bad: "[bookmark: _GoBack]党政主要负责人切实履行职责。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "[-_FfYyTtQq错")) {
      const { text } = running.written;
      for (const [from, to] of leftoverMarks(text)) {
        const actual = text.slice(from, to);
        context.tell({
          message: {
            zh: `“${excerpt(actual)}”是文字处理软件的残留`,
            en: `“${excerpt(actual)}” was left by a word processor`,
          },
          ...foundAsWritten(context, running, from, to, [{ ...withEdgeBlanks(text, from, to), text: "" }]),
        });
      }
      for (const match of matchesOf(text, BROKEN_FIELD)) {
        context.tell({
          message: {
            zh: `“${match[0]}”说明引用的目标丢了，请补写原来的内容`,
            en: `“${match[0]}” stands for a lost reference; write what stood there`,
          },
          ...foundAsWritten(context, running, match.index, match.index + match[0].length),
        });
      }
    }
  },
};
