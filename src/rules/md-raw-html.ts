import type { Html, Parents } from "mdast";
import { type SourceFile, spanAt } from "../core/source-file.js";
import { replaceComments, upToLast } from "../draft/comments.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { everyNode, rangeOf, spanOf } from "./syntax.js";

const TAG = /<\/?([A-Za-z][\w-]*)[^>]*>|<[!?][^>]*>/gsu;

/** Tags of HTML never reach a page; their text does. */
export const mdRawHtml: Rule = {
  meta: {
    id: "md-raw-html",
    severity: "warning",
    summary: { zh: "草稿里不写网页标签", en: "No HTML tags in a draft" },
    explanation: {
      zh: "“<b>”“<br>”“<font>”之类的标签不会进入印刷和网页，文字保留。加粗用两个星号，换行用行末的反斜杠，表格用竖线。“<!-- -->”是注释，写什么都可以；没有“-->”的注释会把后面的内容全部吞掉。",
      en: "Tags such as <b>, <br> or <font> reach neither print nor page; their text is kept. Bold is two asterisks, a line break a backslash at the end of the line, a table vertical bars. Comments are free, but one without “-->” swallows all that follows.",
    },
    force: "practice",
    good: "<!-- 数字待核 -->\n\n推行**首违不罚**。\n",
    bad: "推行<b>首违不罚</b>。\n",
    fix: "ask",
  },

  check({ draft: { file, tree }, tell }) {
    const closed = new Set<Html>();
    for (const { node, parent } of everyNode(tree)) {
      if (node.type !== "html" || closed.has(node)) continue;
      const rest = replaceComments(node.value, (comment) => " ".repeat(comment.length));
      const [from] = rangeOf(node);
      const unclosed = rest.indexOf("<!--");
      if (unclosed !== -1) {
        tell({
          message: {
            zh: "注释“<!--”没有用“-->”结束，后面的内容都不会印出来",
            en: "the comment “<!--” isn't closed by “-->”: nothing behind it is printed",
          },
          span: spanAt(file, from + unclosed, from + unclosed + 4),
          severity: "error",
        });
        continue;
      }
      const [tag] = upToLast(rest, ">").matchAll(TAG);
      if (tag === undefined) continue;
      const closing = tag[1] === undefined ? undefined : closingTag(node, tag[1], parent);
      if (closing !== undefined) closed.add(closing);
      const inline = parent.type !== "root" && rest.trim() === tag[0];
      tell({
        message: {
          zh: `网页标签“${excerpt(tag[0])}”不起作用，文字会保留；请删去标签`,
          en: `the tag “${excerpt(tag[0])}” has no effect, its text is kept; delete the tag`,
        },
        span: spanAt(file, from + tag.index, from + tag.index + tag[0].length),
        actual: tag[0],
        ...(inline
          ? { edits: [node, ...(closing === undefined ? [] : [closing])].map((html) => remove(file, html)) }
          : {}),
      });
    }
  },
};

/** A line break (`<br>`) keeps its meaning. */
function remove(file: SourceFile, html: Html): { span: ReturnType<typeof spanOf>; text: string } {
  return { span: spanOf(file, html), text: /^<br\b/iu.test(html.value) ? "\\\n" : "" };
}

function closingTag(open: Html, name: string, parent: Parents): Html | undefined {
  const siblings: readonly unknown[] = parent.children;
  const from = siblings.indexOf(open);
  return parent.children
    .slice(from + 1)
    .find((node): node is Html => node.type === "html" && node.value.toLowerCase() === `</${name.toLowerCase()}>`);
}
