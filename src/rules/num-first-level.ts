import { ordinalIn, ordinalSeries } from "./ordinals.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";
import { strayOrdinals } from "./stray-ordinals.js";

/** A first-level ordinal has one form throughout. */
export const numFirstLevel: Rule = {
  meta: {
    id: "num-first-level",
    severity: "error",
    summary: { zh: "第一层序号都用“一、”，不夹用“1.”", en: "First-level ordinals are all of the form 一、" },
    explanation: {
      zh: "同一层里有的写“一、”有的写“1、”，层次就乱了：第一段写“1、”，后面接“二、”，或者“一、二、”之后接“3.”。在“一、”下面另起的“1.”“2.”是下一层，不算。",
      en: "With both 一、 and 1、 in one series nobody can tell the levels: a 1、 that goes on as 二、, or 一、二、 that go on as 3. A series 1. 2. below 一、 is the next level and left alone.",
    },
    basis: layoutClause("7.3.3"),
    force: "must",
    good: "一、学习方面。组织讲座6场。\n\n二、执法方面。立案36件。\n",
    bad: "1、学习方面。组织讲座6场。\n\n二、执法方面。立案36件。\n",
    fix: "ask",
  },

  check({ draft: { file }, report, tell }) {
    for (const series of ordinalSeries(report, file)) {
      for (const { label, labelSpan, value, typed } of strayOrdinals(series)) {
        const right = ordinalIn(1, value);
        tell({
          message: {
            zh: `“${label}”与前后的“一、”“二、”是同一层，应写作“${right}”`,
            en: `“${label}” is of one level with the 一、 and 二、 around it; write “${right}”`,
          },
          span: labelSpan,
          actual: label,
          expected: [right],
          ...(typed && { edits: [{ span: labelSpan, text: right }] }),
        });
      }
    }
  },
};
