import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isUnmarked, unmarkedHeadings } from "./unmarked.js";

/**
 * A heading is marked with `#`; typed as a plain line it is a paragraph, and the report has no parts.
 *
 * Takes the place of `part-missing` for the parts whose headings it finds.
 */
export const headingUnmarked: Rule = {
  meta: {
    id: "heading-unmarked",
    severity: "error",
    summary: {
      zh: "标题要用“#”标明，一级标题写“##”，不写序号",
      en: "Headings are marked with “#”, the first level with “##”, and carry no ordinal",
    },
    explanation: {
      zh: "从文字处理软件粘贴过来的草稿，标题往往只是“一、……”“（一）……”这样的普通一行，程序看不出它是标题，全文就没有部分、没有层次。一级标题（一、）写“## ”，二级（（一））写“### ”，三级（1.）写“#### ”，四级（（1））写“##### ”。全文没有“##”时是错误；已有“##”的草稿里偶有一行像是漏标的标题，只作警告。句子、列表项和段落里的“一是”“二是”不在此列。",
      en: "In a draft pasted from a word processor a heading is often a plain line “一、…” or “（一）…”: nothing tells it from a paragraph, and the report has neither parts nor levels. Write “## ” for the first level (一、), “### ” for the second, “#### ” for the third, “##### ” for the fourth. An error where the draft has no “##” at all; a warning where a single line looks forgotten. Sentences, items of lists and “一是…二是…” are left alone.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n健全制度。\n\n## 存在的不足和原因\n\n由于经费紧张，培训较少。\n",
    bad: "一、主要举措和成效\n\n健全制度。\n\n二、存在的不足和原因\n\n由于经费紧张，培训较少。\n",
    fix: "ask",
  },

  check({ draft, tell }) {
    const severity = isUnmarked(draft) ? "error" : "warning";
    for (const { level, title, span, before, after } of unmarkedHeadings(draft)) {
      const marks = "#".repeat(level + 1);
      tell({
        severity,
        message: {
          zh: `“${excerpt(draft.file.text.slice(span.start.offset, span.end.offset))}”像是标题，应写成“${marks} ${excerpt(title)}”`,
          en: `“${excerpt(draft.file.text.slice(span.start.offset, span.end.offset))}” looks like a heading; write “${marks} ${excerpt(title)}”`,
        },
        span,
        actual: draft.file.text.slice(span.start.offset, span.end.offset),
        expected: [`${marks} ${title}`],
        edits: [
          { span: before, text: `${marks} ` },
          ...(after.start.offset < after.end.offset ? [{ span: after, text: "" }] : []),
        ],
      });
    }
  },
};
