import { type Ordinal, ordinalIn, ordinalSeries } from "./ordinals.js";
import type { Rule } from "./rule.js";
import { layoutClause } from "./sources.js";

/** Below 一、 stands （一）, or 1. where there are two levels only. */
export const numSkip: Rule = {
  meta: {
    id: "num-skip",
    severity: "warning",
    summary: { zh: "序号不跳层：“一、”下面是“（一）”", en: "Ordinals skip no level: below 一、 stands （一）" },
    explanation: {
      zh: "“一、”下面直接用“（1）”，跳过了两层。只有两层时，“一、”下面可以用“1.”；别处还用了“（一）”的，只作提示；“（一）”下面直接用“（1）”的，也只作提示。标题的层次由程序编号，不在此列。",
      en: "A （1） right below 一、 skips two levels. Where there are two levels only, 1. may stand below 一、; where （一） is used elsewhere it is a hint, and so is （1） right below （一）. Headings are numbered by the program and not looked at.",
    },
    basis: layoutClause("7.3.3"),
    force: "normally",
    good: "一、规范决策。\n\n（一）审核合同36份。\n\n（二）召开听证会1次。\n\n二、规范执法。\n",
    bad: "一、规范决策。\n\n（1）审核合同36份。\n\n（2）召开听证会1次。\n\n二、规范执法。\n",
  },

  check({ draft: { file }, report, tell }) {
    for (const series of ordinalSeries(report, file)) {
      const second = series.some((ordinal, index) => ordinal.style === 2 && isBelowFirst(series, index));
      for (const [index, { style, value, label, labelSpan }] of series.entries()) {
        if (style < 3 || value !== 1) continue;
        const belowSecond = style === 4 && series[index - 1]?.style === 2;
        if (!belowSecond && (!isBelowFirst(series, index) || (style === 3 && !second))) continue;
        const right = ordinalIn(belowSecond ? 3 : 2, value);
        tell({
          ...((style === 3 || belowSecond) && { severity: "info" as const }),
          message: {
            zh: `“${series[index - 1]?.label ?? ""}”下面直接用“${label}”，跳过了“${right}”`,
            en: `“${label}” stands right below “${series[index - 1]?.label ?? ""}” and skips “${right}”`,
          },
          span: labelSpan,
          actual: label,
          expected: [right],
        });
      }
    }
  },
};

function isBelowFirst(series: readonly Ordinal[], index: number): boolean {
  return series[index - 1]?.style === 1;
}
