import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isProse, runningTexts } from "./running-text.js";
import { DIGITS, textsWith } from "./texts-with.js";

const ODD = /([々〇㐀-鿿]{0,6})(?<!\d)(\d[\d,]{0,9})(宗|件次|单)(?![々〇㐀-鿿]?(?:位|独|据|价|地))/gu;
/** Cheap look: the figure and its measure word without what stands around them. */
const HINT = /\d(?:宗|件次|单)/u;
const USUAL = /\d(?:件|起)(?!次)/gu;
/** Land is counted in 宗, orders in 单, papers that come more than once in 件次. */
const OWN = {
  宗: /[地矿海块]|土地|图斑|交易|拍卖/u,
  件次: /审[核查]|文件|合同|材料|证照|文书/u,
  单: /单|订|外卖|配送|快递/u,
} as const;

/** A hint at a measure word that differs from the others. */
export const unitOdd: Rule = {
  meta: {
    id: "unit-odd",
    severity: "info",
    summary: { zh: "案件、事项的量词前后一致", en: "Cases are counted with one measure word" },
    explanation: {
      zh: "别处用“件”“起”，这里用“宗”“单”“件次”，读者会以为口径不同。只提示，由作者核对；土地、矿权用“宗”，订单用“单”，反复审核的文件用“件次”，不提示。",
      en: "Where the rest of the text counts in 件 or 起, a 宗, 单 or 件次 looks like another way of counting. A hint only. Land is counted in 宗, orders in 单 and papers examined again in 件次: none is told.",
    },
    force: "practice",
    good: "全年立案36件，处置闲置土地5宗。\n",
    bad: "全年立案36件，警告18宗。\n",
  },

  check(context) {
    const odd = textsWith(context, "宗次单", DIGITS).filter((running) => isProse(running) && HINT.test(running.text));
    if (odd.length === 0) return;
    const texts = runningTexts(context).filter(isProse);
    const others = texts.flatMap(({ text }) => matchesOf(text, USUAL).map(({ 0: whole }) => whole.slice(1)));
    const [usual] = others;
    if (usual === undefined) return;
    const places = odd.map((running) => ({ running, matches: matchesOf(running.text, ODD).filter(isOdd) }));
    const counts = new Map<string, number>();
    for (const { matches } of places)
      for (const { 3: unit = "" } of matches) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    for (const { running, matches } of places) {
      for (const { index, 1: label = "", 2: figure = "", 3: unit = "" } of matches) {
        // in the south all cases are counted in 宗
        if ((counts.get(unit) ?? 0) > others.length) continue;
        const from = index + label.length;
        const actual = `${figure}${unit}`;
        context.tell({
          message: {
            zh: `“${excerpt(`${label}${actual}`)}”的量词与别处的“${usual}”不一致，请核对`,
            en: `“${excerpt(`${label}${actual}`)}” is counted in ${unit}, the rest in ${usual}; please check`,
          },
          ...found(context, running, from, from + actual.length),
        });
      }
    }
  },
};

function isOdd({ 1: label = "", 3: unit = "" }: RegExpExecArray): boolean {
  return !Object.entries(OWN).some(([name, own]) => name === unit && own.test(label));
}
