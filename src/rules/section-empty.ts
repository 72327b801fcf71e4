import type { Block } from "../model/report.js";
import { hasText, partGroups } from "./parts-in-order.js";
import { excerpt } from "./quote.js";
import type { Rule, RuleContext } from "./rule.js";

/** A heading below a part has text behind it; of a part without any, `part-empty` speaks. */
export const sectionEmpty: Rule = {
  meta: {
    id: "section-empty",
    severity: "warning",
    summary: { zh: "每个小标题下面都要有内容", en: "Every heading within a part has text below it" },
    explanation: {
      zh: "只有小标题（###及以下）、没有正文的地方，多半是漏写了，或者标题忘了删。表格、图片和编号段落也算内容；下面几级标题都没有内容的，只说最上面一个。整个部分没有内容的，由part-empty指出。",
      en: "A heading (`###` and below) without text was mostly forgotten, or its text was. Tables, pictures and lists count as text; of headings below each other only the outermost is told. A part without any text is told by `part-empty`.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n### 健全制度\n\n修订制度2项。\n",
    bad: "## 主要举措和成效\n\n### 健全制度\n\n### 规范执法\n\n开展检查12次。\n",
  },

  check({ report, tell }) {
    tellEmpty(report.introduction, tell);
    for (const { kinds, parts } of partGroups(report)) {
      if (kinds.length > 0 && !parts.some(({ blocks }) => hasText(blocks))) continue;
      for (const { blocks } of parts) tellEmpty(blocks, tell);
    }
  },
};

function tellEmpty(blocks: readonly Block[], tell: RuleContext["tell"]): void {
  for (const block of blocks) {
    if (block.type !== "section") continue;
    if (hasText(block.blocks)) {
      tellEmpty(block.blocks, tell);
      continue;
    }
    const title = excerpt(block.heading.title.text);
    tell({
      message: { zh: `小标题“${title}”下面没有内容`, en: `there is no text below the heading “${title}”` },
      span: block.heading.span,
    });
  }
}
