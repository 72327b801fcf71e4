import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { DIGITS, textsWith } from "./texts-with.js";

/** What is counted one by one. Of years, percentage points and the like there are parts: 3多小时 is another fault, if any. */
const COUNTED =
  "(?:人次|件次|场次|批次|户次|家次|处次|车次|个(?!月|小时|百分点|工作日|学期|学时|课时|季度|星期|世纪)|人|名|位|户|家|件|份|起|次|项|条|场|处|批|期|宗|本|册|篇|部|台|辆|幅|张|所|支|封)";
/** Not 约12余件, of which approx-double speaks, nor 1.2余, “1+1多个”. */
const EXACT = new RegExp(`(?<![\\d.,，．约近第+＋])(\\d[\\d,]{0,11})([余多])(?:([万亿])|(?=${COUNTED}))`, "gu");

/** About goes with round numbers: 12余次 is either twelve or more than ten. */
export const approxExact: Rule = {
  meta: {
    id: "approx-exact",
    severity: "warning",
    summary: { zh: "“余”“多”用在整十、整百的数后面", en: "余 and 多 go with round numbers" },
    explanation: {
      zh: "“12余次”已经数到个位，又说有余，读者不知道是12次还是十几次：写“12次”，或者“10余次”。“31余万份”应为“31万余份”。“120余次”“1500多人”“10余万元”不算，年、公里一类可以有零头的也不算。",
      en: "12余次 is counted to the last one and yet says “more than”: write 12次 or 10余次. 31余万份 should be 31万余份. 120余次, 1500多人 and 10余万元 are fine; years, kilometres and the like, of which there are parts, are left alone.",
    },
    force: "practice",
    good: "开展讲座12次，参训120余人次，发放资料10余万份。\n",
    bad: "开展讲座12余次。\n",
  },

  check(context) {
    for (const running of textsWith(context, "余多", DIGITS)) {
      if (!isProse(running)) continue;
      for (const { index: from, 0: actual, 1: figure = "", 2: more = "", 3: scale = "" } of matchesOf(
        running.text,
        EXACT,
      )) {
        const round = `${figure.slice(0, -1)}0${more}`;
        if (figure.endsWith("0")) continue;
        const expected =
          scale === "" ? (figure.length === 1 ? [figure] : [figure, round]) : [`${figure}${scale}${more}`];
        context.tell({
          message: {
            zh: `“${actual}”里的${figure}不是整数，${expected.map((right) => `写“${right}”`).join("或者")}`,
            en: `${figure} in “${actual}” is no round number; write ${expected.map((right) => `“${right}”`).join(" or ")}`,
          },
          expected,
          ...found(context, running, from, from + actual.length),
        });
      }
    }
  },
};
