import { found } from "./found-text.js";
import { dotsInDays, stopsInNames } from "./middle-dots.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Parts of a name, month and day of a named day, are divided by a middle dot. */
export const middleDot: Rule = {
  meta: {
    id: "middle-dot",
    severity: "warning",
    summary: { zh: "名称、节日里的间隔用间隔号“·”", en: "Names and named days take the middle dot ·" },
    explanation: {
      zh: "“4·15”全民国家安全教育日、“扫黄打非·新风”一类名称，间隔处用居中的“·”。版本号（4.15版）、小数、面积、百分数不管，月日后面是节日名称，或者整个写在引号里，才算节日。",
      en: "Names such as “4·15” or “扫黄打非·新风” take the raised dot. Versions (4.15版), decimals, areas and percentages are left alone: month and day count only before the name of a day, or alone within quotes.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "围绕“4·15”全民国家安全教育日开展宣传，平台升级至4.15版。\n",
    bad: "围绕4.15全民国家安全教育日开展宣传。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, ".．•・‧∙⋅")) {
      if (running.kind === "name") continue;
      const { text } = running;
      const seen = new Set<number>();
      for (const { at, from, to } of [...stopsInNames(running), ...dotsInDays(running)]) {
        if (seen.has(at)) continue;
        seen.add(at);
        const name = text.slice(from, to);
        const right = `${text.slice(from, at)}·${text.slice(at + 1, to)}`;
        context.tell({
          message: {
            zh: `“${name}”里的“${text.charAt(at)}”应为间隔号，写成“${right}”`,
            en: `the “${text.charAt(at)}” in “${name}” should be a middle dot: “${right}”`,
          },
          expected: [right],
          ...found(context, running, from, to, [{ from: at, to: at + 1, text: "·" }]),
        });
      }
    }
  },
};
