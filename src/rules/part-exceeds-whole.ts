import { spanOfText } from "../core/traced-text.js";
import { additionOf, placeOf } from "./figures-judge.js";
import { contradictedTotals } from "./figures-prose.js";
import type { Statement } from "./figures-statements.js";
import { sumText, termsText } from "./figures-sum.js";
import type { Rule, RuleContext } from "./rule.js";

/** What 其中 names is no more than the whole. Less is right: the list may leave parts out. */
export const partExceedsWhole: Rule = {
  meta: {
    id: "part-exceeds-whole",
    severity: "error",
    summary: { zh: "“其中”各项之和不得多于总数", en: "Parts named by 其中 are no more than the whole" },
    explanation: {
      zh: "“其中”后面的各项可以少于总数（只列举一部分），但不能多于总数。括号里的“其中”“含”算在括号前的那一项下面，“其中”里面的“其中”算在它前面最近的数字下面。上半年的数也不能多于全年。同一个人、同一件事可以兼有的（党员、女性；“一件事”、跨省通办；两者皆有），只看每一项。约数按可能的范围计算。",
      en: "Parts behind 其中 may fall short of the total but can't exceed it. A 其中 or 含 in brackets belongs to the item before the bracket, one inside another to the nearest figure before it. Half a year can't have more than the year. What one person or matter can be at once (党员, 女性; 两者皆有) is looked at item by item. Approximate figures count as the range that they can mean.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n全年立案36件，其中市容类21件、消防类11件。\n",
    bad: "## 主要举措和成效\n\n全年立案36件，其中市容类21件、消防类19件。\n",
  },

  check(context) {
    for (const { statement, verdict } of contradictedTotals(context.report)) {
      if (verdict === "excess") tellOf(statement, context);
    }
  },
};

function tellOf(statement: Statement, { draft, tell }: RuleContext): void {
  const addition = additionOf(statement);
  const { whole, parts } = addition;
  const sum = sumText(addition);
  const total = `${whole.numeral}${whole.unit}`;
  const terms = parts.length > 1 ? `（${termsText(parts)}）` : "";
  const { from, to } = placeOf(statement);
  tell({
    message: {
      zh:
        parts.length > 1
          ? `其中各项合计${sum}${whole.unit}${terms}，多于总数${total}`
          : `其中一项${sum}${whole.unit}，多于总数${total}`,
      en: `the parts come to ${sum}${whole.unit}${parts.length > 1 ? ` (${termsText(parts)})` : ""}, more than the whole, ${total}`,
    },
    span: spanOfText(draft.file, statement.total.sentence.passage.text, from, to),
    actual: `${sum}${whole.unit}`,
    expected: [total],
  });
}
