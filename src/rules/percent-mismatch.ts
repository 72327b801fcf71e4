import { spanOfText } from "../core/traced-text.js";
import { wrongChange, wrongInBracket } from "./figures-changes.js";
import { proseOf } from "./figures-prose.js";
import type { Recomputed } from "./figures-ratio.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { wrongShare } from "./figures-shares.js";
import { sharesApart } from "./figures-shares-apart.js";
import type { Rule, RuleContext } from "./rule.js";

/** Shares, rates and changes are what their figures give, at the precision at which they are written. */
export const percentMismatch: Rule = {
  meta: {
    id: "percent-mismatch",
    severity: "error",
    summary: { zh: "百分比应与所列数字一致", en: "Percentages are what their figures give" },
    explanation: {
      zh: "占比、成功率、办结率等按句中数字重算，同比增减按前后两个数重算，百分点按两个百分比相减，两个百分比的差写成“%”的也提；误差不超过所写末位的半个单位（36÷42=85.71%，写85.7%、86%都对）。总数在旁边的表或者别的段落里，能确定是哪一个的也算。算得出的任何一种读法相符就不报，缺一个数的不算。",
      en: "Shares and rates are computed anew from the figures of the sentence, growth and decline from both values, percentage points from both percentages, also where their difference is given in %; half a unit of the last digit is allowed (36÷42 = 85.71%: 85.7% and 86% are right). So are shares whose whole stands in a table beside the prose or, beyond doubt, in another paragraph. Nothing is said if any reading fits, or if a figure is missing.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n受理纠纷42起，调解成功36起，成功率85.7%。\n",
    bad: "## 主要举措和成效\n\n受理纠纷42起，调解成功36起，成功率88.1%。\n",
  },

  check(context) {
    for (const sentence of proseOf(context.report)) {
      for (const [at, term] of sentence.terms.entries()) {
        const wrong = wrongShare(sentence, at) ?? wrongChange(sentence, at);
        if (wrong !== undefined) tellOf(sentence, term, wrong, context);
      }
      const wrong = wrongInBracket(sentence);
      if (wrong !== undefined) tellOf(wrong.owner.sentence, wrong.owner.term, wrong, context);
    }
    for (const { sentence, term, wrong } of sharesApart(context.report)) tellOf(sentence, term, wrong, context);
  },
};

function tellOf(
  { passage }: Sentence,
  { figure }: Term,
  { formula, right }: Recomputed,
  { draft, tell }: RuleContext,
): void {
  const actual = passage.text.text.slice(figure.from, figure.to);
  tell({
    message: {
      zh: `按${formula}计算是${right}，与“${actual}”不符`,
      en: `${formula.replaceAll("（", "(").replaceAll("）", ")")} is ${right}, the text says ${actual}`,
    },
    span: spanOfText(draft.file, passage.text, figure.from, figure.to),
    actual,
    expected: [right],
  });
}
