import type { Edit } from "../core/diagnostic.js";
import { spanAt } from "../core/source-file.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { everyNode, linesOf, sourceOf } from "./syntax.js";

/** Four blanks before a paragraph make it code in Markdown: nothing in it is understood. */
export const mdIndentedCode: Rule = {
  meta: {
    id: "md-indented-code",
    severity: "error",
    summary: { zh: "段落前面不空格，首行缩进由程序编排", en: "No blanks before a paragraph: layout indents it" },
    explanation: {
      zh: "行首四个以上的空格会把这一段变成代码，里面的加粗、脚注、表格都不起作用。首行缩进两字由程序编排，草稿里顶格写。全角空格不会变成代码，但也多余。",
      en: "Four or more blanks at the start of a line turn the paragraph into code, where bold, footnotes and tables do nothing. The program indents; write from the margin.",
    },
    force: "practice",
    good: "健全制度。\n",
    bad: "    健全制度。\n",
    fix: "ask",
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node, parent } of everyNode(tree)) {
      if (node.type !== "code" || /^\s*(?:`{3}|~{3})/u.test(sourceOf(file, node))) continue;
      const all = linesOf(file, node);
      const first = all.find(({ text }) => text.trim() !== "");
      if (first === undefined) continue;
      const words = excerpt(node.value.trim().split("\n", 1)[0] ?? "");
      const indents = all.flatMap(({ text, from }, index): Edit[] => {
        if (text.trim() === "") return [];
        const blanks = text.length - text.trimStart().length;
        const follows = (all[index - 1]?.text ?? "").trim() !== "";
        return [{ span: spanAt(file, from, from + blanks), text: follows ? "\n" : "" }];
      });
      const [indent] = indents;
      tell({
        message: {
          zh: `“${words}”前面有四个以上空格，被当作代码；请删去空格，首行缩进由程序编排`,
          en: `“${words}” has four or more blanks before it and is taken for code; delete them, layout indents the line`,
        },
        span: indent?.span ?? spanAt(file, first.from, first.from),
        ...(parent.type === "root" ? { edits: indents } : {}),
      });
    }
  },
};
