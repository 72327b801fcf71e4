import { spanAt } from "../core/source-file.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isSetext } from "./setext.js";
import { everyNode, linesOf } from "./syntax.js";

const SENTENCE = /[。！？；：，]$/u;

/** A line `---` or `===` directly below a text makes it a heading, wanted or not. */
export const mdSetext: Rule = {
  meta: {
    id: "md-setext",
    severity: "warning",
    summary: { zh: "文字下面不紧跟“---”或“===”", en: "No “---” or “===” directly below a text" },
    explanation: {
      zh: "紧跟在文字下面的“---”会把上面整段变成标题。要写标题用“##”；只想画线的，公文里用不着，删去。",
      en: "A “---” directly below a text turns the whole paragraph into a heading. Write headings with “##”; a mere line isn't needed in an official document.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n健全制度。\n",
    bad: "主要举措和成效\n---\n\n健全制度。\n",
    fix: "ask",
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node, parent } of everyNode(tree)) {
      if (node.type !== "heading" || !isSetext(file, node)) continue;
      const lines = linesOf(file, node);
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined) continue;
      const underline = spanAt(file, last.from, last.from + last.text.length);
      const text = first.text.trim();
      const start = spanAt(file, first.from, first.from + (first.text.length - first.text.trimStart().length));
      // a short line is a heading, anything longer a paragraph that has slipped
      const heading = lines.length === 2 && [...text].length <= 40 && !SENTENCE.test(text);
      tell({
        message: {
          zh: `“${excerpt(text)}”下面紧跟“${excerpt(last.text.trim(), 5)}”，整段成了标题；标题请用“##”，否则删去这行横线`,
          en: `“${excerpt(last.text.trim(), 5)}” directly below “${excerpt(text)}” turns it into a heading; write “##”, or delete the line`,
        },
        span: underline,
        actual: last.text.trim(),
        ...(parent.type === "root"
          ? {
              edits: heading
                ? [
                    { span: start, text: "## " },
                    { span: underline, text: "" },
                  ]
                : [{ span: underline, text: "" }],
            }
          : {}),
      });
    }
  },
};
