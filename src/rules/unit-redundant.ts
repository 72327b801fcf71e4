import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** 份数284份; 人数36人 is a usual phrase. */
const TWICE =
  /(?:(份|件|户|场|次|家|个|起|项|条|宗|处|批|人次|场次|件次|台|辆|期|本|册|篇|幅)数|(批|场|户|件|家|班)次)(\d[\d,]{0,11}余?)(?:\1\2)(?!数|次)|((?:人|场|件|批|车|台|户|家)次)(\d[\d,]{0,11}余?)\4/gu;

/** The measure word says what is counted; once is enough. */
export const unitRedundant: Rule = {
  meta: {
    id: "unit-redundant",
    severity: "warning",
    summary: { zh: "量词不重复", en: "A measure word isn't said twice" },
    explanation: {
      zh: "“合同份数284份”写成“合同284份”就够。“人数36人”习惯上这样写，“份数为284份”是完整的句子，都不管。",
      en: "合同284份 is enough for 合同份数284份. 人数36人 is customary and 份数为284份 a whole sentence; both are left alone.",
    },
    force: "practice",
    good: "审核合同284份，网上办件数占全部办件数的60%，参训人数36人。\n",
    bad: "审核合同份数284份。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "数次", DIGITS)) {
      if (!isProse(running)) continue;
      for (const match of matchesOf(running.text, TWICE)) {
        const { index: from, 0: actual, 1: counted, 2: grouped, 4: times } = match;
        const unit = times ?? counted ?? grouped ?? "";
        const label = times ?? (counted === undefined ? `${unit}次` : `${unit}数`);
        const figure = match[5] ?? match[3] ?? "";
        const right = `${figure}${unit}`;
        context.tell({
          message: {
            zh: `“${actual}”里“${label}”与“${unit}”重复，写成“${right}”即可`,
            en: `“${actual}” has its measure word twice; “${right}” is enough`,
          },
          expected: [right],
          ...found(context, running, from, from + actual.length, [{ from, to: from + label.length, text: "" }]),
        });
      }
    }
  },
};
