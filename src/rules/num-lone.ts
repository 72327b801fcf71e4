import { enumerations } from "./enumerations.js";
import { ordinalRuns, relabelled } from "./numbered-runs.js";
import type { Rule } from "./rule.js";

/** How far behind the first the second may stand in its paragraph, in UTF-16 units. */
const NEAR = 500;

/** One thing alone isn't numbered. */
export const numLone: Rule = {
  meta: {
    id: "num-lone",
    severity: "info",
    summary: { zh: "只有一条时不编序号", en: "A single item carries no number" },
    explanation: {
      zh: "有“（一）”没有“（二）”，有“一是”没有“二是”，多半是漏了内容，或者序号多余。引用“第（一）项”不算。",
      en: "A （一） without （二）, or 一是 without 二是: either an item was lost, or the number isn't needed. References like 第（一）项 are left alone.",
    },
    force: "practice",
    good: "（一）推进创建。建成2处。\n\n（二）规范执法。立案36件。\n",
    bad: "（一）推进创建。建成2处。\n\n街道立案36件。\n",
  },

  check(context) {
    for (const run of [...ordinalRuns(context.draft.file, context.report), ...enumerations(context)]) {
      const [only, second] = run;
      if (only?.value !== 1 || second !== undefined) continue;
      const next = relabelled(only, 2);
      const { offset } = only.span.end;
      const [behind = ""] = context.draft.file.text.slice(offset, offset + NEAR).split("\n", 1);
      if (behind.includes(next)) continue; // （1）甲。（2）乙。
      context.tell({
        message: { zh: `有“${only.label}”，没有“${next}”`, en: `there is “${only.label}” but no “${next}”` },
        span: only.span,
        actual: only.label,
      });
    }
  },
};
