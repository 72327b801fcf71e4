import { spanOfText } from "../core/traced-text.js";
import { foundAsWritten, type Replacement } from "./found-text.js";
import { INVISIBLES, type Invisible, invisibleIn, withEdgeBlanks } from "./invisible.js";
import { touchesLineEdge } from "./line-edges.js";
import { excerpt } from "./quote.js";
import type { Rule, RuleContext } from "./rule.js";
import { isInFrontMatter, type RunningText, runningTexts } from "./running-text.js";

const NAMES: Readonly<Record<number, { readonly zh: string; readonly en: string }>> = {
  160: { zh: "不间断空格", en: "no-break blank" },
  173: { zh: "软连字符", en: "soft hyphen" },
  8203: { zh: "零宽空格", en: "zero-width blank" },
  8204: { zh: "零宽字符", en: "zero-width character" },
  8205: { zh: "零宽连接符", en: "zero-width joiner" },
  8232: { zh: "行分隔符", en: "line separator" },
  8233: { zh: "段分隔符", en: "paragraph separator" },
  65279: { zh: "字节顺序标记", en: "byte order mark" },
  65532: { zh: "对象占位符", en: "object mark" },
};
const ODD_BLANK = { zh: "特殊宽度的空格", en: "blank of an odd width" };
const OTHER = { zh: "不可见字符", en: "invisible character" };
const LATIN = /[A-Za-z\d]/u;

/** A character that can't be seen stops searching, copying and line breaking where nobody expects it. */
export const charInvisible: Rule = {
  meta: {
    id: "char-invisible",
    severity: "warning",
    summary: { zh: "文字里没有看不见的字符", en: "No invisible characters in the text" },
    explanation: {
      zh: "网页、PDF和聊天软件里复制的文字常夹着不间断空格、零宽空格、字节顺序标记、软连字符，看不出来，却会使查找不到、换行不当。汉字之间的删除，英文单词之间的改为普通空格。段首段尾的空格由space-edge指出。",
      en: "Text copied from pages, PDF and chats holds no-break and zero-width blanks, byte order marks and soft hyphens; they spoil search and line breaks. Deleted beside Chinese, turned into a blank between Latin words. Blanks at the edges of a paragraph are told by space-edge.",
    },
    force: "practice",
    good: "街道法律顾问列席会议18次，编写“Legal Aid”手册。\n",
    bad: "街道法律\u200b顾问列席会议18次。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of runningTexts(context)) {
      const { text } = running.written;
      for (const invisible of invisibleIn(text)) {
        const { from, to } = invisible;
        if (isLeftToEdges(context, running, invisible)) continue;
        const code = text.charCodeAt(from);
        const hex = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
        const name = NAMES[code] ?? (invisible.blank ? ODD_BLANK : OTHER);
        const around = excerpt(
          (text.slice(Math.max(0, from - 4), from) + text.slice(to, to + 4)).replace(INVISIBLES, ""),
        );
        context.tell({
          message: {
            zh: `“${around}”里有看不见的字符：${name.zh}（${hex}）`,
            en: `“${around}” holds an invisible character: ${name.en} (${hex})`,
          },
          ...foundAsWritten(context, running, from, to, repair(text, invisible)),
        });
      }
    }
  },
};

/** Unit by unit, for other fixes may touch the characters beside them. */
function repair(text: string, invisible: Invisible): readonly Replacement[] {
  const separates = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f]/u.test(text.charAt(invisible.from));
  const between = LATIN.test(text.charAt(invisible.from - 1)) && LATIN.test(text.charAt(invisible.to));
  const { from, to } = invisible.blank ? invisible : withEdgeBlanks(text, invisible.from, invisible.to);
  return Array.from({ length: to - from }, (_, index) => ({
    from: from + index,
    to: from + index + 1,
    text: separates && between && index === 0 ? " " : "",
  }));
}

/** Blanks at the edge of a line belong to `space-edge`, which leaves cells and front matter alone. */
function isLeftToEdges(
  { draft: { file } }: RuleContext,
  running: RunningText,
  { from, to, blank }: Invisible,
): boolean {
  if (!blank || running.kind === "cell" || isInFrontMatter(running)) return false;
  const { text } = running.written;
  if (text.slice(0, from).trim() === "" || text.slice(to).trim() === "") return true;
  const { start, end } = spanOfText(file, running.written, from, to);
  return touchesLineEdge(file.text, start.offset, end.offset);
}
