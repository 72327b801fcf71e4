import type { Rule } from "./rule.js";
import { everyNode, sourceOf, spanOf } from "./syntax.js";

/** No rules between paragraphs: the lines of an official document belong to its layout. */
export const mdThematicBreak: Rule = {
  meta: {
    id: "md-thematic-break",
    severity: "warning",
    summary: { zh: "正文里不画分隔线", en: "No lines drawn across the body" },
    explanation: {
      zh: "单独一行“---”“***”是分隔线，公文正文没有，不会印出来。版头、版记的线由程序画。前言信息首尾的“---”不是分隔线。",
      en: "A line “---” or “***” draws a line across the page. Official prose has none and it isn't printed; those of letterhead and imprint are drawn by the program. The “---” around the front matter are something else.",
    },
    force: "practice",
    good: "健全制度。\n\n开展活动。\n",
    bad: "健全制度。\n\n***\n\n开展活动。\n",
    fix: "safe",
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node, parent } of everyNode(tree)) {
      if (node.type !== "thematicBreak") continue;
      const span = spanOf(file, node);
      const marks = sourceOf(file, node);
      tell({
        message: { zh: `分隔线“${marks}”不会印出来，请删去`, en: `the line “${marks}” isn't printed; delete it` },
        span,
        actual: marks,
        ...(parent.type === "root" ? { edits: [{ span, text: "" }] } : {}),
      });
    }
  },
};
