import { spanOfText } from "../core/traced-text.js";
import { everyBlockOf } from "../model/walk.js";
import { formatAmount } from "../text/figures-amount.js";
import { additionOf, placeOf } from "./figures-judge.js";
import { contradictedTotals } from "./figures-prose.js";
import type { Statement } from "./figures-statements.js";
import { sumText, termsText } from "./figures-sum.js";
import { type Contradiction, contradictionsIn } from "./figures-table-prose.js";
import { faultsOf, type TableFault } from "./figures-tables.js";
import type { Rule, RuleContext } from "./rule.js";

/** The parts of a closed list add up to the total. Lists that may leave parts out (其中, 等) belong to `part-exceeds-whole`. */
export const sumMismatch: Rule = {
  meta: {
    id: "sum-mismatch",
    severity: "error",
    summary: { zh: "分项之和应与总数一致", en: "The parts of a closed list add up to the total" },
    explanation: {
      zh: "“分别为”“包括”、冒号后面的列举、“……，合计”以及表格的合计行，各项相加应当等于总数；上、下半年和四个季度相加等于全年，“合格”与“不合格”、“受理”与“不予受理”并列时各项相加等于总数。“其中”“等”的列举可以不全，不在此列；约数、四舍五入的万和亿按可能的范围计算，单位不同的不相加。",
      en: "Items behind 分别为, 包括 or a colon, items before 合计, and the columns of a table add up to their total, as halves and quarters do to the year, and as do lists that hold both 合格 and 不合格. Lists with 其中 or 等 may be incomplete. Approximate and rounded figures count as the range that they can mean; different units are never added.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n全年审核合同36份，分别为采购类15份、租赁类12份、服务类9份。\n",
    bad: "## 主要举措和成效\n\n全年审核合同36份，分别为采购类15份、租赁类12份、服务类8份。\n",
  },

  check(context) {
    for (const { statement, verdict } of contradictedTotals(context.report)) {
      if (verdict === "mismatch") tellOf(statement, context);
    }
    for (const block of everyBlockOf(context.report)) {
      if (block.type === "table") for (const fault of faultsOf(block)) tellOfTable(fault, context);
    }
    for (const contradiction of contradictionsIn(context.report)) tellOfProse(contradiction, context);
  },
};

function tellOf(statement: Statement, { draft, tell }: RuleContext): void {
  const addition = additionOf(statement);
  const { whole } = addition;
  const sum = sumText(addition);
  const terms = termsText(addition.parts);
  const { from, to } = placeOf(statement);
  tell({
    message: {
      zh: `各项相加是${sum}${whole.unit}（${terms}），与总数${whole.numeral}${whole.unit}不符`,
      en: `the items add up to ${sum}${whole.unit} (${terms}), the total says ${whole.numeral}${whole.unit}`,
    },
    span: spanOfText(draft.file, statement.total.sentence.passage.text, from, to),
    actual: `${whole.numeral}${whole.unit}`,
    expected: [`${sum}${whole.unit}`],
  });
}

function tellOfTable({ cell, total, parts, sum }: TableFault, { draft, tell }: RuleContext): void {
  const right = formatAmount(sum);
  tell({
    message: {
      zh: `表中各项相加是${right}（${parts.join("+")}），与合计${total}不符`,
      en: `the figures of the table add up to ${right} (${parts.join("+")}), its total says ${total}`,
    },
    span: spanOfText(draft.file, cell.text),
    actual: total,
    expected: [right],
  });
}

function tellOfProse({ sentence, term, column, total }: Contradiction, { draft, tell }: RuleContext): void {
  const { from, to, numeral, unit } = term.figure;
  tell({
    message: {
      zh: `正文写“${column}”${numeral}${unit}，表中合计是${total}`,
      en: `the text says ${numeral}${unit} of “${column}”, the total in the table is ${total}`,
    },
    span: spanOfText(draft.file, sentence.passage.text, from, to),
    actual: `${numeral}${unit}`,
    expected: [total],
  });
}
