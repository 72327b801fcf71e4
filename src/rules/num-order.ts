import { ordinalIn, ordinalSeries } from "./ordinals.js";
import { reversedOrdinals } from "./reversed-ordinals.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";

/** 一、 stands above （一）, that above 1., that above （1）. */
export const numOrder: Rule = {
  meta: {
    id: "num-order",
    severity: "warning",
    summary: {
      zh: "序号由外到内依次是“一、”“（一）”“1.”“（1）”",
      en: "Ordinals run 一、 （一） 1. （1） from outside in",
    },
    explanation: {
      zh: "“（1）”下面再分“1.”“2.”，层次就颠倒了。两个“（1）”“（2）”之间夹着从头编起的“1.”“2.”时提出；一层一层往下写、再回到上一层的不算。",
      en: "A （1） divided into 1. and 2. turns the levels upside down. Told where a series that begins with 1. lies between （1） and （2）; going down level by level and up again is left alone.",
    },
    basis: layoutClause("7.3.3"),
    force: "must",
    good: "（一）制度建设：\n\n1.修订规则1部。\n\n2.废止文件3件。\n\n（二）队伍建设，新增4人。\n",
    bad: "（1）制度建设：\n\n1.修订规则1部。\n\n2.废止文件3件。\n\n（2）队伍建设，新增4人。\n",
    fix: "ask",
  },

  check({ draft: { file }, report, tell }) {
    for (const series of ordinalSeries(report, file)) {
      for (const { outer, inner } of reversedOrdinals(series)) {
        const [first] = outer;
        if (first === undefined) continue;
        // one form further out than what stands below it, where there is one
        const style = ([1, 1, 2, 3] as const)[inner - 1] ?? 1;
        const mendable = inner > 1 && outer.every(({ typed }) => typed);
        tell({
          message: {
            zh: `“${first.label}”下面又用“${ordinalIn(inner, 1)}”，层次颠倒，序号依次是“一、”“（一）”“1.”“（1）”`,
            en: `“${ordinalIn(inner, 1)}” stands below “${first.label}”: the levels run 一、 （一） 1. （1）`,
          },
          span: first.labelSpan,
          actual: first.label,
          ...(mendable && {
            expected: [ordinalIn(style, first.value)],
            edits: outer.map(({ labelSpan, value }) => ({ span: labelSpan, text: ordinalIn(style, value) })),
          }),
        });
      }
    }
  },
};
