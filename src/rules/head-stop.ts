import type { Root } from "mdast";
import { spanOfText } from "../core/traced-text.js";
import { headingsOf } from "./headings.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";
import { rangeOf } from "./syntax.js";

const STOP = /[。，、：；,:;．.]{1,9}$/u;

/** A heading on a line of its own ends without punctuation. */
export const headStop: Rule = {
  meta: {
    id: "head-stop",
    severity: "warning",
    summary: { zh: "独占一行的标题末尾不加标点", en: "A heading on its own line ends without punctuation" },
    explanation: {
      zh: "一级标题总是独占一行。二级及以下标题以句号结尾、后面有段落的，是段首标题，印在段落开头，句号照印，不在此列；后面没有段落的，句号多余。下面只有注释的，正文还没有写，先不提。问号、感叹号、引号不管。",
      en: "A first-level heading always has its own line. A deeper one that ends in 。 with a paragraph behind it is a run-in heading and keeps the stop; without a paragraph the stop is too much, unless a comment keeps the place of a text yet to be written. Question and exclamation marks and quotes are left alone.",
    },
    basis: layoutClause("7.3.3"),
    force: "normally",
    good: "## 主要举措和成效\n\n### 坚持依法决策。\n\n健全制度。\n",
    bad: "## 主要举措和成效：\n\n健全制度。\n",
    fix: "safe",
  },

  check({ draft: { file, tree }, report, tell }) {
    const awaiting = awaitingText(tree);
    for (const { title, runIn, level, span: whole } of headingsOf(report)) {
      const words = title.text.trimEnd();
      const stop = runIn ? undefined : STOP.exec(words)?.[0];
      if (stop === undefined || stop === words) continue;
      if (stop === "。" && level > 1 && awaiting.has(whole.start.offset)) continue;
      const span = spanOfText(file, title, words.length - stop.length, words.length);
      tell({
        message: {
          zh: `标题“${excerpt(title.text)}”末尾不用“${stop}”`,
          en: `the heading “${excerpt(title.text)}” needs no “${stop}” at its end`,
        },
        span,
        actual: stop,
        edits: [{ span, text: "" }],
      });
    }
  },
};

/** Where headings begin that have a comment below them and nothing else, or a paragraph that blanks make code: a text is to come. */
function awaitingText({ children }: Root): ReadonlySet<number> {
  const places = new Set<number>();
  let heading: number | undefined;
  let commented = false;
  const close = () => {
    if (heading !== undefined && commented) places.add(heading);
  };
  for (const node of children) {
    if (node.type === "heading") {
      close();
      heading = rangeOf(node)[0];
      commented = false;
    } else if (node.type === "code" && node.lang === null) commented = true;
    else if (node.type === "html" && node.value.startsWith("<!--")) commented = true;
    else heading = undefined;
  }
  close();
  return places;
}
