import { matchesOf } from "../text/matches.js";
import { found, type Replacement } from "./found-text.js";
import { MEASURE } from "./measure-words.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

const NUMBER = "(?:\\d[\\d,]{0,11}(?:\\.\\d{1,4})?[百千万亿]{0,2}|[一二两三四五六七八九十百千万几数]{1,6})";
/** Not 预约, 签约, 节约, nor 附近, 最近. */
const BEFORE = "(?:大约|(?<![预签节违合契公条邀集缩制相大履失特])约|将近|接近|(?<![附最新临靠邻远相贴将接亲])近|大概)";
const SHORT_UNIT = `(?:${MEASURE}|[々〇㐀-鿿]{1,2}?)`;
/** 近10余年, 近20多年来 speak of recent years. */
const PATTERNS = [
  {
    pattern: new RegExp(`(${BEFORE})(${NUMBER})([余多])(?!元化|样)(?:个?(年|月|天|日|周)(?=来|间|里|内|的))?`, "gu"),
    kind: "余",
  },
  { pattern: new RegExp(`(${BEFORE})(${NUMBER}${SHORT_UNIT})(左右|上下)(?![两侧岸手邻逢级])`, "gu"), kind: "左右" },
  {
    pattern: new RegExp(
      `()((?:\\d[\\d,]{0,11}|[一二两三四五六七八九十百千]{1,4})[余多]${SHORT_UNIT}(?:人次)?)(左右|上下)(?![两侧岸手邻逢级])`,
      "gu",
    ),
    kind: "余左右",
  },
  {
    // 超过300万人次以上, 不少于20天以上; 不超过3天以内
    pattern: new RegExp(
      `(不少于|不低于|不下于|至少|(?<!不)超过|(?<!不)多于|高于)(${NUMBER}${SHORT_UNIT})(以上)(?![每年周月季（])`,
      "gu",
    ),
    kind: "以上",
  },
  {
    pattern: new RegExp(`()(\\d[\\d,]{0,11}[百千万亿]{0,2}[余多]${SHORT_UNIT})(以上)(?![每年周月季（])`, "gu"),
    kind: "余以上",
  },
  {
    pattern: new RegExp(`(不超过|不多于|不高于|至多|最多|少于)(${NUMBER}${SHORT_UNIT})(以下|以内|之内)`, "gu"),
    kind: "以上",
  },
] as const;
/** Cheap look: a number stands before 余, or one of these words somewhere. */
const HINT = /[\d一二两三四五六七八九十百千万亿几数][余多]|左右|上下|以[上下内]|之内/u;

/** About is said once. */
export const approxDouble: Rule = {
  meta: {
    id: "approx-double",
    severity: "warning",
    summary: { zh: "表示约数的词只用一个", en: "One word for “about” is enough" },
    explanation: {
      zh: "“约”“近”“余”“多”“左右”都表示约数，“约60余人”“近百余件”“15个左右”前再加“约”是重复；“不少于20天以上”“超过300人以上”也是。“预约”“附近”“近10余年来”“左右两侧”不算。",
      en: "约, 近, 余, 多, 左右 all mean about; 约60余人 says it twice, as 不少于20天以上 does. 预约, 附近, 近10余年来 (recent years) and 左右两侧 (both sides) don't count.",
    },
    force: "practice",
    good: "预约办理200余件，全年化解近百件，走访附近30余家商户。\n",
    bad: "组织志愿者约60余人参加宣传。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "余多右下上内")) {
      const { text } = running;
      if (!HINT.test(text)) continue;
      const told = new Set<number>();
      for (const { pattern, kind } of PATTERNS) {
        for (const match of matchesOf(text, pattern)) {
          const { index: from, 0: whole, 1: before = "", 2: number = "", 3: after = "" } = match;
          if (told.has(from) || (kind === "余" && before.endsWith("近") && match[4] !== undefined)) continue;
          told.add(from);
          const to = from + before.length + number.length + after.length;
          const actual = whole.slice(0, to - from);
          const expected = before === "" ? [number] : [`${before}${number}`, `${number}${after}`];
          const second = before === "" ? "余" : before;
          context.tell({
            message: {
              zh:
                kind === "以上"
                  ? `“${actual}”的“${before}”和“${after}”意思重复，用一个就够`
                  : `“${actual}”的“${second === "余" ? (/[余多]/u.exec(number)?.[0] ?? "") : second}”和“${after}”都表示约数，用一个就够`,
              en:
                kind === "以上"
                  ? `“${before}” and “${after}” say the same in “${actual}”; one of the two is enough`
                  : `“${actual}” says “about” twice; one of the two is enough`,
            },
            expected,
            ...found(context, running, from, to, repair(from, to, before, after)),
          });
        }
      }
    }
  },
};

/** 约…余 keeps 余, …左右 goes. */
function repair(from: number, to: number, before: string, after: string): readonly Replacement[] {
  if (after.length > 1) return [{ from: to - after.length, to, text: "" }];
  return [{ from, to: from + before.length, text: "" }];
}
