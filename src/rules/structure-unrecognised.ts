import { spanAt } from "../core/source-file.js";
import type { Rule } from "./rule.js";
import { LAST_EARLIER_YEAR } from "./sources.js";
import { hasWordsOfParts } from "./unrecognised.js";

/** A draft without first-level headings that speaks of shortcomings and plans: its structure is never guessed (AR-52). */
export const structureUnrecognised: Rule = {
  meta: {
    id: "structure-unrecognised",
    severity: "error",
    summary: { zh: "各部分要有一级标题", en: "The parts have first-level headings" },
    explanation: {
      zh: "正文说到了不足和下一步安排，却没有一个一级标题，程序无法判断哪些段落属于哪个部分，也不会去猜。请在每个部分前面加一行“## 标题”。这时不再逐个报告缺少的部分。",
      en: "The text speaks of shortcomings and of plans but has no first-level heading: which paragraphs belong to which part can't be told, and isn't guessed. Put a line “## heading” before each part. The missing parts aren't told one by one then.",
    },
    force: "practice",
    good: "## 存在的不足和原因\n\n由于经费紧张，存在培训不足的问题。\n\n## 下一年度主要安排\n\n下一步增加培训。\n",
    bad: "由于经费紧张，存在培训不足的问题。\n\n下一步增加培训。\n",
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    if (!hasWordsOfParts(draft, report)) return;
    const { year = Number.POSITIVE_INFINITY } = report.frontMatter;
    const first = draft.tree.children.find(({ type }) => type !== "yaml" && type !== "html");
    const from = first?.position?.start.offset ?? 0;
    tell({
      message: {
        zh: "没有一个“##”标题，看不出报告的各个部分；请在每个部分前面加一行“## 标题”",
        en: "there is no “##” heading, so the parts of the report can't be told; put a line “## heading” before each part",
      },
      span: spanAt(draft.file, from, from + 1),
      ...(year <= LAST_EARLIER_YEAR ? { severity: "warning" } : {}),
    });
  },
};
