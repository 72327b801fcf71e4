import { spanAt } from "../core/source-file.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";
import { everyNode, rangeOf, sourceOf } from "./syntax.js";

/** Official prose has four levels of headings, `##` to `#####`. */
export const headingDepth: Rule = {
  meta: {
    id: "heading-depth",
    severity: "warning",
    summary: { zh: "标题最多四级，到“#####”为止", en: "There are four levels of headings, down to “#####”" },
    explanation: {
      zh: "结构层次依次是“一、”“（一）”“1.”“（1）”，没有第五级。“######”按第四级编排。",
      en: "The levels are 一、 （一） 1. （1）; there is no fifth. “######” is laid out as the fourth.",
    },
    basis: layoutClause("7.3.3"),
    force: "must",
    good: "## 主要举措和成效\n\n##### 公示在先。\n\n公开信息。\n",
    bad: "## 主要举措和成效\n\n###### 公示在先。\n\n公开信息。\n",
    fix: "safe",
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node } of everyNode(tree)) {
      if (node.type !== "heading" || node.depth < 6) continue;
      const [from] = rangeOf(node);
      const span = spanAt(file, from, from + 6);
      const title = excerpt(sourceOf(file, node).slice(6));
      tell({
        message: {
          zh: `“###### ${title}”是第五级标题，公文只有四级，应写“#####”`,
          en: `“###### ${title}” is a heading of a fifth level; there are four, write “#####”`,
        },
        span,
        actual: "######",
        expected: ["#####"],
        edits: [{ span, text: "#####" }],
      });
    }
  },
};
