import { spanAt } from "../core/source-file.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isSetext } from "./setext.js";
import { everyNode, linesOf, rangeOf, sourceOf, spanOf } from "./syntax.js";

/** The title lives in front matter; the body begins with `##`. */
export const mdH1: Rule = {
  meta: {
    id: "md-h1",
    severity: "error",
    summary: { zh: "正文里不用“#”，一级标题写“##”", en: "No “#” in the body; the first level is “##”" },
    explanation: {
      zh: "“#”是文章标题，写在前言信息的title里；附件另存为一个文件。正文里用“#”的行不会编成标题，只当普通段落。",
      en: "“#” is the title of the whole text, which stands under `title` in the front matter; an attachment is a file of its own. A “#” line in the body is laid out as a plain paragraph.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n健全制度。\n",
    bad: "# 主要举措和成效\n\n健全制度。\n",
    fix: "ask",
  },

  check({ draft: { file, tree }, report: { frontMatter }, tell }) {
    const title = plain(frontMatter.title ?? "");
    for (const { node } of everyNode(tree)) {
      if (node.type !== "heading" || node.depth !== 1 || isSetext(file, node)) continue;
      const words = sourceOf(file, node).replace(/^\s*#\s*|\s*#*\s*$/gu, "");
      const [from] = rangeOf(node);
      if (title !== "" && plain(words) === title) {
        const [line = { text: "", from }] = linesOf(file, node);
        tell({
          message: {
            zh: `标题“${excerpt(words)}”已经写在前言信息里，正文不再写`,
            en: `the title “${excerpt(words)}” stands in the front matter already`,
          },
          span: spanOf(file, node),
          edits: [{ span: spanAt(file, line.from, line.from + line.text.length), text: "" }],
        });
      } else {
        const marks = spanAt(file, from, from + 1);
        tell({
          message: {
            zh: `“# ${excerpt(words)}”只有一个“#”，一级标题要写“##”`,
            en: `“# ${excerpt(words)}” has one “#”; the first level is written “##”`,
          },
          span: spanOf(file, node),
          edits: [{ span: marks, text: "##" }],
        });
      }
    }
  },
};

function plain(title: string): string {
  return title.replace(/[|\s]/gu, "");
}
