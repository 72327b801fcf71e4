import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { accessibilityClause } from "./sources.js";
import { everyNode, sourceOf, spanOf } from "./syntax.js";

/** Who can't see a picture is told what it shows (WP-66). */
export const imageAltMissing: Rule = {
  meta: {
    id: "image-alt-missing",
    severity: "error",
    summary: { zh: "图片要有替代文字", en: "Pictures have alternative text" },
    explanation: {
      zh: "方括号里写图中的内容和数据，读屏软件念给看不见图的人听：“![柱状图：一季度86件，二季度104件](图.png)”。引号里的图题不能代替它。",
      en: "Say between the square brackets what the picture shows, figures included: a screen reader reads it out. The caption in quotes doesn't take its place.",
    },
    basis: accessibilityClause("1.1.1"),
    force: "must",
    good: '![柱状图：一季度86件，二季度104件](tu.png "图1 受理情况")\n',
    bad: '![](tu.png "图1 受理情况")\n',
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node } of everyNode(tree)) {
      if ((node.type !== "image" && node.type !== "imageReference") || (node.alt ?? "").trim() !== "") continue;
      tell({
        message: {
          zh: `图片“${excerpt(sourceOf(file, node))}”没有替代文字，请在方括号里写明图中内容`,
          en: `the picture “${excerpt(sourceOf(file, node))}” has no alternative text; say between the brackets what it shows`,
        },
        span: spanOf(file, node),
      });
    }
  },
};
