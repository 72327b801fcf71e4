import { spanAt } from "../core/source-file.js";
import { spanOfText } from "../core/traced-text.js";
import { matchesOf } from "../text/matches.js";
import { type FoundText, found } from "./found-text.js";
import { isWebChrome } from "./leftover-web.js";
import { touchesLineEdge } from "./line-edges.js";
import { MEASURE } from "./measure-words.js";
import { insideOf } from "./pairs.js";
import { excerpt } from "./quote.js";
import type { Rule, RuleContext } from "./rule.js";
import type { RunningText } from "./running-text.js";
import { textsWith } from "./texts-with.js";

const RUN = /[ \t\u3000\u00a0]+/gu;
const ORDINARY = /[ \t\u3000]+/gu;
/** Quotes and titles may hold a blank that belongs to them: “赋能转型 服务发展”. */
const QUOTES = "“‘「『《〈";
/** The ordinal of a heading, which goes with its blank. */
const ORDINAL =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)][、.．]?|\d{1,2}[.．、])$/u;
/** What is set off from a title by a blank: 第一章 总则, 附件 名单. */
const LABEL =
  /(?:第[一二三四五六七八九十百\d]{1,4}[章节条款编篇回]|(?:附件|附表|附录|图|表)[一二三四五六七八九十\d]{1,3}|^(?:附件|附表|附录|图|表|注))$/u;
const FIGURE = new RegExp(
  `(?<=[々〇㐀-鿿”》])[ \\t\\u3000]{1,3}(?=\\d[\\d.,]{0,11}[%％]?[ \\t\\u3000]{0,3}(?:${MEASURE}|[月日]|[kcm]?m[23²³]?(?![A-Za-z\\d])|kg|㎡))|(?<=\\d[%％]?)[ \\t\\u3000]{1,3}(?=${MEASURE}|[月日])`,
  "gu",
);

/** Chinese is written without blanks. */
export const spaceCjk: Rule = {
  meta: {
    id: "space-cjk",
    severity: "warning",
    summary: { zh: "汉字和中文标点之间不留空格", en: "No blanks between Chinese characters and marks" },
    explanation: {
      zh: "排版时复制、换行留下的空格，印出来是空当。引号、书名号里的空格是口号或名称的一部分（“赋能转型 服务发展”），不管；表格单元格、表题图题、“第一章 总则”不管。数字与量词之间的空格（“36 件”）只提示。",
      en: "Blanks left over from copying and line breaking show as gaps. A blank inside quotes or title marks belongs to the slogan or name and stays; so do those in table cells, captions and behind 第一章. Those between a figure and its measure word (36 件) get a hint only.",
    },
    force: "practice",
    good: "举办“法润青禾 德行万家”活动，设置“Legal Aid Station”标牌。\n",
    bad: "街道聘请 法律顾问2名， 审核合同36份。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, " \t\u3000\u00a0")) {
      const { kind, text, pairs, half } = running;
      if (kind === "cell" || kind === "caption" || kind === "name") continue;
      if (isWebChrome(running)) continue;
      const inQuotes = insideOf(pairs.matched.filter(({ mark }) => QUOTES.includes(mark)));
      for (const { index: from, 0: run } of matchesOf(text, RUN)) {
        const to = from + run.length;
        if (!half.isChinese(from - 1) || !half.isChinese(to) || inQuotes(from)) continue;
        if (!/[^\u00a0]/u.test(run) || isLabel(running, from) || isAtLineEdge(context, running, from, to)) continue;
        const around = excerpt(text.slice(Math.max(0, from - 4), to + 4));
        context.tell({
          message: { zh: `“${around}”中间有多余的空格`, en: `there is a blank too many in “${around}”` },
          ...withoutBlanks(context, running, from, run),
        });
      }
      for (const { index: from, 0: run } of matchesOf(text, FIGURE)) {
        const to = from + run.length;
        if (isLabel(running, from)) continue;
        const around = excerpt(text.slice(Math.max(0, from - 4), to + 4));
        context.tell({
          message: { zh: `“${around}”的数字旁边不留空格`, en: `no blank beside the figure in “${around}”` },
          severity: "info",
          ...withoutBlanks(context, running, from, run),
        });
      }
    }
  },
};

/** Blanks at the edge of a line of the source belong to `space-edge`. */
function isAtLineEdge({ draft: { file } }: RuleContext, { clean }: RunningText, from: number, to: number): boolean {
  const { start, end } = spanOfText(file, clean, from, to);
  return touchesLineEdge(file.text, start.offset, end.offset);
}

function isLabel({ kind, text }: RunningText, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return LABEL.test(before) || (kind === "heading" && at <= 8 && ORDINAL.test(before));
}

/** Deletes the ordinary blanks of a run; the no-break ones are left to `char-invisible`. */
function withoutBlanks(context: RuleContext, running: RunningText, from: number, run: string): FoundText {
  const parts = matchesOf(run, ORDINARY).map(({ index, 0: part }) => ({
    from: from + index,
    to: from + index + part.length,
    text: "",
  }));
  const place = found(context, running, from, from + run.length, parts);
  return place.edits === undefined ? { ...place, ...behindBold(context, place) } : place;
}

/** 「**一是加强学习。** 健全制度」: without the blank it isn't bold, unless the stop moves out of the bold. */
function behindBold({ draft: { file } }: RuleContext, { span }: FoundText): Pick<FoundText, "edits"> {
  const { start, end } = span;
  const [, stop] = /([，。、；：！？])\*\*$/u.exec(file.text.slice(Math.max(0, start.offset - 3), start.offset)) ?? [];
  if (stop === undefined) return {};
  return { edits: [{ span: spanAt(file, start.offset - 3, end.offset), text: `**${stop}` }] };
}
