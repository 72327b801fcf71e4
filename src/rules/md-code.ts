import { spanAt } from "../core/source-file.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { everyNode, rangeOf, sourceOf, spanOf } from "./syntax.js";

/** Official prose has no code. */
export const mdCode: Rule = {
  meta: {
    id: "md-code",
    severity: "warning",
    summary: { zh: "正文里不用反引号", en: "No backquotes in the body" },
    explanation: {
      zh: "反引号“`”括起来的是代码。公文里没有代码，文字照排，反引号不印。引号请用“”。行首空格造成的代码见md-indented-code。",
      en: "Backquotes enclose code. Official prose has none: the text is kept, the marks aren't printed. Quote with “”. For code made by blanks see md-indented-code.",
    },
    force: "practice",
    good: "推行“一网通办”。\n",
    bad: "推行`一网通办`。\n",
    fix: "ask",
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node } of everyNode(tree)) {
      if (node.type === "inlineCode") {
        const source = sourceOf(file, node);
        const marks = /^`+/u.exec(source)?.[0].length ?? 0;
        const [from, to] = rangeOf(node);
        tell({
          message: {
            zh: `“${excerpt(source)}”用了反引号，不会印出来；引用请用“”`,
            en: `“${excerpt(source)}” has backquotes, which aren't printed; quote with “”`,
          },
          span: spanOf(file, node),
          actual: source,
          edits: [
            { span: spanAt(file, from, from + marks), text: "“" },
            { span: spanAt(file, to - marks, to), text: "”" },
          ],
        });
      } else if (node.type === "code" && /^\s*(?:`{3}|~{3})/u.test(sourceOf(file, node))) {
        const [from] = rangeOf(node);
        tell({
          message: {
            zh: `这里是一段代码（“${sourceOf(file, node).slice(0, 3)}”之间），公文里没有代码，请写成段落`,
            en: `a block of code begins here (“${sourceOf(file, node).slice(0, 3)}”); write paragraphs instead`,
          },
          span: spanAt(file, from, from + 3),
        });
      }
    }
  },
};
