import { hasText, partGroups } from "./parts-in-order.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";

/** A part has text, not only a heading (AR-20 … AR-24). */
export const partEmpty: Rule = {
  meta: {
    id: "part-empty",
    severity: "error",
    summary: { zh: "每个部分都要有内容", en: "Every part has text" },
    explanation: {
      zh: "只有标题、没有正文的部分等于没有报告。表格和图片也算内容。“其他需要报告的情况”没有内容时，整个部分都不写，留着空标题只作警告。",
      en: "A part of headings alone reports nothing. Tables and pictures count as text. “Other matters” is left out altogether where there are none; its empty heading is a warning.",
    },
    basis: reportDuty,
    force: "must",
    good: "## 主要举措和成效\n\n健全制度。\n",
    bad: "## 主要举措和成效\n\n## 存在的不足和原因\n\n由于经费紧张，培训较少。\n",
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    const groups = partGroups(report);
    for (const [index, { kinds, first, parts }] of groups.entries()) {
      if (kinds.length === 0 || parts.some(({ blocks }) => hasText(blocks))) continue;
      const next = groups[index + 1]?.first.heading.span.start.offset;
      if (next !== undefined && !draft.file.text.startsWith("#", next)) continue; // a line ---: md-setext
      const title = excerpt(first.heading.title.text);
      const other = kinds.every((kind) => kind === "other");
      tell({
        message: other
          ? {
              zh: `“${title}”下面没有内容；没有其他情况时，不写这个标题`,
              en: `there is no text below “${title}”; leave the heading out`,
            }
          : { zh: `“${title}”下面没有内容`, en: `there is no text below “${title}”` },
        span: first.heading.span,
        ...(other ? { severity: "warning" } : {}),
      });
    }
  },
};
