import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** Words for money that stand right before their figure; 低收入人口1.2万 has another word between. */
const MONEY =
  "资金|经费|专款|投资额?|支出|收入|金额|产值|货值|罚款|罚没款|罚金|预算|补助|补贴|补偿款?|贷款|债券|税费|税收|损失|总额|款项|欠薪|保费|标的额|生产总值|销售额|营业额|交易额";
const LINK = "共计?|合计|累计|总计|达到?|高达|为|约|近|逾|超过?|突破";
const LACKING = new RegExp(
  `(?:${MONEY})(?:${LINK})?((?<![\\d.])\\d[\\d,]{0,11}(?:\\.\\d{1,4})?余?(?:万亿|万|亿)余?)(?=[，。；）]|、(?!\\d)|$)`,
  "gu",
);
const HINT = /\d余?[万亿]/u;

/** A sum of money names its unit. */
export const unitMissing: Rule = {
  meta: {
    id: "unit-missing",
    severity: "warning",
    summary: { zh: "金额写明“元”", en: "Sums of money name their unit" },
    explanation: {
      zh: "“落实经费36万，”漏了单位。只看紧跟在“资金”“经费”“支出”“金额”一类词后面、以“万”“亿”结束的数；“收入、支出分别为36万元、28万元”“覆盖人口1.2万”不算。",
      en: "落实经费36万， lacks its unit. Only figures that follow a word for money at once and end in 万 or 亿 are told; 收入、支出分别为36万元、28万元 and 覆盖人口1.2万 are left alone.",
    },
    force: "practice",
    good: "落实经费36万元，覆盖人口1.2万。\n",
    bad: "落实经费36万，聘请顾问2名。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "万亿", DIGITS)) {
      if (!isProse(running) || !HINT.test(running.text)) continue;
      for (const { index, 0: whole, 1: figure = "" } of matchesOf(running.text, LACKING)) {
        const to = index + whole.length;
        const right = `${figure}元`;
        context.tell({
          message: { zh: `“${whole}”漏了单位，应为“${right}”`, en: `“${whole}” lacks its unit: “${right}”` },
          expected: [right],
          ...found(context, running, to - figure.length, to, [{ from: to, to, text: "元" }]),
        });
      }
    }
  },
};
