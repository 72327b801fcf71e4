import type { SourceFile } from "../core/source-file.js";
import { found } from "./found-text.js";
import { isWebChrome } from "./leftover-web.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isInFrontMatter, type RunningText, runningTexts } from "./running-text.js";

const ENDED = /[。：；！？…．.:;!?”’」』）)》〉】\]—]$/u;
const PAUSE = /[，、]$/u;
/** No sentence: an ordinal, a label with its colon, a caption, a signature, a date, a title. */
const NO_SENTENCE =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条部]|[^，。；：]{1,12}：|(?:附件|附表|图|表|注)\s?[一二三四五六七八九十\d]{0,3})/u;
const NO_SENTENCE_END =
  /(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|[〇零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日|办事处|人民政府|委员会|办公室|领导小组|(?:局|厅|部|会|院|委|报告|总结|汇报|方案|清单|特此报告|此致|敬礼|\ue000))$/u;
/** Shorter lines are headings or labels rather than sentences. */
const SHORTEST = 12;

/** A paragraph ends in a stop. */
export const paraNoStop: Rule = {
  meta: {
    id: "para-no-stop",
    severity: "warning",
    summary: { zh: "段落以句号等点号结尾", en: "A paragraph ends in a stop" },
    explanation: {
      zh: "正文一段话的末尾应有句号、冒号、分号、问号、叹号或省略号，引号、括号也可以。以逗号、顿号结尾的，也许后面还有话丢了。标题、表题图题、单元格、署名、日期、“标签：内容”不管；一组编号段落都不用标点的不管。",
      en: "A paragraph of prose ends in 。：；！？ or ……, or in a quote or bracket. After a comma something may be lost. Headings, captions, cells, signatures, dates and labels are left alone, and so are lists in which no item has a stop.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "街道抓好两个环节：\n\n1. 审核合同36份。\n2. 公示信息86条。\n",
    bad: "街道全年召开法治工作例会12次，研究议题31个\n",
    fix: "ask",
  },

  check(context) {
    const texts = runningTexts(context).filter((running) => !isInFrontMatter(running));
    for (const [index, running] of texts.entries()) {
      if (!lacksStop(running) || (running.kind === "item" && !siblingHasStop(texts, index))) continue;
      if (isMarkedHeading(context.draft.file, running)) continue;
      const { text } = running;
      const end = text.trimEnd().length;
      const pause = PAUSE.test(text.slice(0, end));
      const from = Math.max(0, end - 6);
      const place = found(context, running, end - 1, end, [
        pause ? { from: end - 1, to: end, text: "。" } : { from: end, to: end, text: "。" },
      ]);
      context.tell({
        message: pause
          ? {
              zh: `段落以“${text.charAt(end - 1)}”结尾：“……${excerpt(text.slice(from, end))}”`,
              en: `the paragraph ends in “${text.charAt(end - 1)}”: “……${excerpt(text.slice(from, end))}”`,
            }
          : {
              zh: `段落末尾没有标点：“……${excerpt(text.slice(from, end))}”`,
              en: `the paragraph has no stop at its end: “……${excerpt(text.slice(from, end))}”`,
            },
        ...place,
      });
    }
  },
};

function lacksStop(running: RunningText): boolean {
  const { kind, text } = running;
  if (kind !== "paragraph" && kind !== "item") return false;
  const line = text.trim();
  const last = line.slice(line.lastIndexOf("\n") + 1);
  if (last === "" || ENDED.test(last) || isWebChrome(running)) return false;
  if (PAUSE.test(last)) return last.length > 1;
  if (!/[々〇㐀-鿿\d%％]$/u.test(last) || NO_SENTENCE.test(last) || NO_SENTENCE_END.test(last)) return false;
  return kind === "item" || /[，。；]/u.test(line) || line.length >= SHORTEST;
}

/** A line with one # before it or === below it: md-h1 and md-setext speak. */
function isMarkedHeading({ text }: SourceFile, { written: { text: words, pieces } }: RunningText): boolean {
  const [first] = pieces;
  if (first === undefined) return false;
  const before = text.slice(text.lastIndexOf("\n", first.offset - 1) + 1, first.offset);
  return /^\s*#\s*$/u.test(before) || /^[^\n]*\n[ \t]*=+[ \t]*(?:\n|$)/u.test(text.slice(first.offset + words.length));
}

/** A list without any stops is a list of names. */
function siblingHasStop(texts: readonly RunningText[], index: number): boolean {
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= 20 && texts[at]?.kind === "item"; at += step) {
      if (/[。；]$/u.test(texts[at]?.text.trimEnd() ?? "")) return true;
    }
  }
  return false;
}
