import { spanOfText } from "../core/traced-text.js";
import { headingsOf } from "./headings.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";

/** What stands before 第一责任人职责 in a heading. */
const DUTY = /(推进)?(法治政府建设)?第一责任人(?:的)?职责/u;

/** The duty that the heading of part 3 names: 主要负责人履行推进法治建设第一责任人职责情况. */
const NAMED = /主要(?:负责(?:人|同志)|领导)[^，。、]{0,6}?(?:履行|落实)([^，。、；“”]{4,16}?)(?=的?职责)/u;
const RIGHT = "推进法治建设第一责任人";
/** How many of these a slip of that name still has; another duty (安全生产第一责任人) has fewer. */
const WORDS = [/推[进动]/u, /法治|依法/u, /建设/u, /第一|首要/u, /责任/u];

/** Other slips of its heading. */
const TRUNCATED = [
  [/党政负责(?:人|同志)(?=履行推进法治建设)/u, "党政主要负责人"],
  [/(?<=推进法治建设)第一责任人责任(?!制|清单)/u, "第一责任人职责"],
] as const;

/** The third part is about 推进法治建设第一责任人职责, in these words. */
export const headPhrase: Rule = {
  meta: {
    id: "head-phrase",
    severity: "error",
    summary: { zh: "标题写全“推进法治建设第一责任人职责”", en: "Headings say 推进法治建设第一责任人职责 in full" },
    explanation: {
      zh: "“推进第一责任人职责”漏了“法治建设”，读不通，是错误；“推进法治政府建设第一责任人职责”多了“政府”，与规定的名称不同，是警告；“主要负责人履行……职责”的一级标题里，这个名称写走了样的（“推进依法治理第一责任人”“法治建设第一责任人”），也是警告，漏了“第一”的是错误。只看标题。",
      en: "推进第一责任人职责 lacks 法治建设 and can't be read: an error. 推进法治政府建设第一责任人职责 isn't the name that the regulation has: a warning, and so are other forms of it in a first-level heading 主要负责人履行…职责 (推进依法治理第一责任人, 法治建设第一责任人); without 第一 it is an error. Headings only.",
    },
    basis: reportDuty,
    force: "must",
    good: "## 党政主要负责人履行推进法治建设第一责任人职责情况\n\n主持会议4次。\n",
    bad: "## 党政主要负责人履行推进第一责任人职责情况\n\n主持会议4次。\n",
    fix: "ask",
  },

  check({ draft: { file }, report, tell }) {
    for (const { title, level } of headingsOf(report)) {
      if (!title.text.includes("责")) continue;
      const slip = halfNamed(title.text) ?? (level === 1 ? misnamed(title.text) : undefined);
      if (slip === undefined) continue;
      const { from, actual, right, lost } = slip;
      const span = spanOfText(file, title, from, from + actual.length);
      tell({
        ...(lost === undefined && { severity: "warning" as const }),
        message:
          lost === undefined
            ? { zh: `“${actual}”应为“${right}”`, en: `“${actual}” should be “${right}”` }
            : {
                zh: `“${actual}”漏了“${lost}”，应为“${right}”`,
                en: `“${actual}” lacks ${lost}; it should be “${right}”`,
              },
        span,
        actual,
        expected: [right],
        edits: [{ span, text: right }],
      });
    }
  },
};

interface Slip {
  readonly from: number;
  readonly actual: string;
  readonly right: string;
  /** Without which it can't be read. */
  readonly lost?: string;
}

function halfNamed(title: string): Slip | undefined {
  const match = DUTY.exec(title);
  if (match === null) return undefined;
  const [actual, push = "", government = ""] = match;
  if (government === "" && push === "") return undefined;
  const right = `推进法治建设${actual.slice(push.length + government.length)}`;
  return { from: match.index, actual, right, ...(government === "" && { lost: "法治建设" }) };
}

/** 履行推进法治建设责任人职责, 履行推进依法治理第一责任人职责, 党政负责人履行…. */
function misnamed(title: string): Slip | undefined {
  for (const [form, right] of TRUNCATED) {
    const found = form.exec(title);
    if (found !== null) return { from: found.index, actual: found[0], right };
  }
  const match = NAMED.exec(title);
  const [whole = "", actual = ""] = match ?? [];
  if (match === null || actual === RIGHT || /^(?:的?第一责任人|.*法制.*|.*第一责任)$/u.test(actual)) return undefined;
  const from = match.index + whole.length - actual.length;
  if (actual === RIGHT.slice(0, 6)) return { from, actual, right: RIGHT, lost: "第一责任人" };
  if (WORDS.filter((word) => word.test(actual)).length < 3 || !/责任/u.test(actual)) return undefined;
  return { from, actual, right: RIGHT, ...(actual === RIGHT.replace("第一", "") && { lost: "第一" }) };
}
