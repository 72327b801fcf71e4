import type { Basis } from "../core/diagnostic.js";
import { matchesOf } from "../text/matches.js";
import { found, type Replacement } from "./found-text.js";
import { MEASURE } from "./measure-words.js";
import { numeralStandard, punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { DIGITS, textsWith } from "./texts-with.js";

const HYPHEN = "(?:--|[-－‐‑‒–])";
const NUMBER = "(?!0\\d)(?:\\d{1,3}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?|\\d{4,9}(?:\\.\\d{1,4})?)";
const BEFORE = "(?<![\\dA-Za-z.,第:：/\\-－–—～~*])";
/** Units that are measured rather than counted. */
const UNIT = `(?:[余多]?[万亿千百])?(?:${MEASURE}|分贝|摄氏度|℃|度|毫克|微克|克|毫升|升|厘米|毫米|微米|秒|千瓦时|千瓦|兆瓦|斤|倍|海里|折)`;
/** `3-5年`, `10-20%`. What numbers a thing (3-5号楼, 2-3年级, 第3-5条) isn't meant. */
const FIGURES = new RegExp(
  `${BEFORE}(${NUMBER}[%％]?)(${HYPHEN})(${NUMBER})(?=([%％]|${UNIT}))(?!\\d)(?!年级|类|组|期|节|路|门|对|班|台账|单元|所|间|座|讲|堂|则|部分)`,
  "gu",
);
/** `3～5%` has lost a %; `~` is a sign of programmers. */
const PERCENT = new RegExp(`${BEFORE}(${NUMBER})([～~—至]|${HYPHEN})(${NUMBER})(?=[%％])`, "gu");
const WAVE = new RegExp(`${BEFORE}(${NUMBER}[%％]?)(~)(${NUMBER})(?=([%％]|${UNIT}))`, "gu");
/** `5月3-5日`, `1-6月`: calendar spans take the dash. */
const CALENDAR = new RegExp(
  `(?<=月)([1-9]|[12]\\d|3[01])(${HYPHEN})([1-9]|[12]\\d|3[01])(?=日)|(?<![\\d.:/\\-])([1-9]|1[0-2])(${HYPHEN})([2-9]|1[0-2])(?=月(?!份?报))`,
  "gu",
);

interface Range {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  readonly replacements: readonly Replacement[];
  readonly kind: "sign" | "percent" | "calendar" | "wave";
}

/** Figures from … to … */
export const rangeNumber: Rule = {
  meta: {
    id: "range-number",
    severity: "warning",
    summary: {
      zh: "数值范围用浪纹线“～”，百分数两头都带“%”",
      en: "A range of figures takes the wave ～; both percentages have their %",
    },
    explanation: {
      zh: "“3～5年”不用短横；“15%～30%”的前一个“%”不能省。月日起止用一字线（1—6月）。楼号、条文号、年级等编号的范围不管；只用半角“~”的只提示。",
      en: "3～5年 takes no hyphen; in 15%～30% the first % mustn't be left out. Months and days from … to … take the dash (1—6月). Ranges of numbers that name things (houses, articles, grades) are left alone; a half-width ~ gets a hint only.",
    },
    basis: numeralStandard,
    force: "normally",
    good: "保存期限为3～5年，抽查比例为15%～30%，涉及1-3号楼。\n",
    bad: "保存期限为3-5年，抽查比例为15～30%。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, DIGITS, "-－‐‑‒–～~—至")) {
      const { text } = running;
      if (!/\d-?[-－‐‑‒–～~—至]\d|\d[%％]-?[-－‐‑‒–~]\d/u.test(text)) continue;
      for (const { from, to, right, replacements, kind } of rangesIn(text)) {
        const actual = text.slice(from, to);
        const basis: Basis = kind === "calendar" ? punctuationStandard : numeralStandard;
        context.tell({
          message: messageOf(kind, actual, right),
          expected: [right],
          basis,
          ...(kind === "wave" ? { severity: "info" } : {}),
          ...found(context, running, from, to, replacements),
        });
      }
    }
  },
};

function messageOf(kind: Range["kind"], actual: string, right: string) {
  switch (kind) {
    case "calendar":
      return {
        zh: `“${actual}”起止之间应为一字线，写成“${right}”`,
        en: `“${actual}” should have a dash: “${right}”`,
      };
    case "percent":
      return { zh: `“${actual}”应写成“${right}”`, en: `“${actual}” should be “${right}”` };
    default:
      return {
        zh: `“${actual}”表示范围应用浪纹线，写成“${right}”`,
        en: `the range “${actual}” should have a wave: “${right}”`,
      };
  }
}

function rangesIn(text: string): readonly Range[] {
  const ranges = new Map<number, Range>();
  const add = (range: Range) => {
    if (!ranges.has(range.from)) ranges.set(range.from, range);
  };
  for (const match of matchesOf(text, PERCENT)) {
    const [whole, first = "", sign = "", last = ""] = match;
    if (value(first) >= value(last)) continue;
    const at = match.index + first.length;
    const right = `${first}%${sign === "至" || sign === "—" ? sign : "～"}${last}%`;
    add({
      from: match.index,
      to: match.index + whole.length + 1,
      right,
      replacements: [{ from: at, to: at + sign.length, text: right.slice(first.length, first.length + 2) }],
      kind: "percent",
    });
  }
  for (const match of matchesOf(text, CALENDAR)) {
    const [whole] = match;
    const [first = "", sign = "", last = ""] = match.slice(match[1] === undefined ? 4 : 1);
    if (value(first) >= value(last)) continue;
    const at = match.index + first.length;
    const unit = match[1] === undefined ? "月" : "日";
    const right = `${first}—${last}${unit}`;
    add({
      ...spanOf(match.index, whole + unit),
      right,
      replacements: [{ from: at, to: at + sign.length, text: "—" }],
      kind: "calendar",
    });
  }
  for (const pattern of [FIGURES, WAVE]) {
    for (const match of matchesOf(text, pattern)) {
      const [whole, first = "", sign = "", last = "", unit = ""] = match;
      if (value(first) >= value(last) || isYear(first, last)) continue;
      const at = match.index + first.length;
      const right = `${first}～${last}${unit}`;
      const kind = pattern === WAVE ? "wave" : "sign";
      add({
        ...spanOf(match.index, whole + unit),
        right,
        replacements: [{ from: at, to: at + sign.length, text: "～" }],
        kind,
      });
    }
  }
  return [...ranges.values()].sort((a, b) => a.from - b.from);
}

function spanOf(from: number, whole: string): { from: number; to: number } {
  return { from, to: from + whole.length };
}

function value(figure: string): number {
  return Number(figure.replace(/[,%％]/gu, ""));
}

function isYear(first: string, last: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(first) && /^(?:19|20)\d{2}$/u.test(last);
}
