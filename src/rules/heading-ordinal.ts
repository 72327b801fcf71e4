import { spanOfText } from "../core/traced-text.js";
import { writtenOrdinal } from "../layout/ordinals.js";
import { headingsOf } from "./headings.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";

/**
 * A heading in a draft carries no ordinal: the layout numbers the headings, so that moving a section renumbers the rest.
 *
 * Reports the ordinal and offers to delete it. Ordinals inside a paragraph are prose and stay.
 */
export const headingOrdinal: Rule = {
  meta: {
    id: "heading-ordinal",
    severity: "warning", // layout writes its own, and never prints both
    summary: { zh: "标题前不写序号，序号由程序编排", en: "Headings carry no ordinal: layout writes it" },
    explanation: {
      zh: "程序按层次编“一、”“（一）”“1.”“（1）”，调整次序时不用逐个改号。草稿里写了序号也不会印两遍，但容易与印出来的不同。标题开头的年份、日期（“12.4国家宪法日”）不是序号。",
      en: "The program writes 一、 （一） 1. （1） by level, so moving a section needs no renumbering. A written ordinal is never printed twice, but may differ from the printed one. Years and dates (12.4国家宪法日) are no ordinals.",
    },
    basis: layoutClause("7.3.3"),
    force: "must",
    good: "## 主要举措和成效\n\n### 依法履职\n\n健全制度。\n",
    bad: "## 一、主要举措和成效\n\n### （一）依法履职\n\n健全制度。\n",
    fix: "safe",
  },

  check({ draft: { file }, report, tell }) {
    for (const { title, inlines } of headingsOf(report)) {
      const label = writtenOrdinal(title.text);
      if (label === undefined) continue;
      const span = spanOfText(file, title, 0, label.length);
      const [first] = inlines;
      // a heading of nothing but its ordinal, or with the ordinal alone in bold, would be left with bare marks
      const alone = label.length === title.text.length || (first?.type === "text" && first.bold);
      tell({
        message: { zh: `标题前不写序号“${label.trim()}”`, en: `heading carries the ordinal “${label.trim()}”` },
        span,
        actual: label,
        ...(alone ? {} : { edits: [{ span, text: "" }] }),
      });
    }
  },
};
