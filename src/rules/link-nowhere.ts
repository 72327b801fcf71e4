import { spanAt } from "../core/source-file.js";
import { nearest } from "../schema/nearest.js";
import { headingIds } from "./heading-ids.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { everyNode, rangeOf, sourceOf, spanOf } from "./syntax.js";

/** A link within the page leads to a heading that is there. */
export const linkNowhere: Rule = {
  meta: {
    id: "link-nowhere",
    severity: "error",
    summary: { zh: "“#”开头的链接指向已有的标题", en: "A link “#…” leads to a heading" },
    explanation: {
      zh: "网页上可以指向的位置：各部分是part-measures、part-shortcomings、part-leadership、part-plan、part-other，各级标题按次序是s-1-2、s-1-2-1（第一部分第二个标题及其下第一个）。附件是attachment-1、attachment-2。以句号结尾、印在段首的标题占序号，但不能指向。",
      en: "Targets in the page are the parts (part-measures, part-shortcomings, part-leadership, part-plan, part-other) and the headings by position: s-1-2 is the second heading of the first part, s-1-2-1 the first below it. Attachments are attachment-1, attachment-2. A run-in heading counts but can't be linked to.",
    },
    force: "practice",
    good: "详见[主要举措](#part-measures)。\n\n## 主要举措和成效\n\n健全制度。\n",
    bad: "详见[主要安排](#part-plan)。\n\n## 主要举措和成效\n\n健全制度。\n",
  },
  wholeReport: true,

  check({ draft: { file, tree }, report, tell }) {
    const links = everyNode(tree).flatMap(({ node }) =>
      (node.type === "link" || node.type === "definition") && node.url.startsWith("#") ? [node] : [],
    );
    if (links.length === 0) return;
    const attachments = report.frontMatter.attachments.map((_, index) => `attachment-${index + 1}`);
    const ids = new Set([...headingIds(report), ...attachments]);
    for (const node of links) {
      const id = node.url.slice(1);
      if (ids.has(id)) continue;
      const at = sourceOf(file, node).lastIndexOf(node.url);
      const from = rangeOf(node)[0] + at;
      const meant = nearest(id, ids);
      tell({
        message: {
          zh: `链接“${excerpt(node.url)}”没有指向任何标题${meant === undefined ? "" : `，是不是“#${meant}”`}`,
          en: `the link “${excerpt(node.url)}” leads to no heading${meant === undefined ? "" : `; perhaps “#${meant}”`}`,
        },
        span: at === -1 ? spanOf(file, node) : spanAt(file, from, from + node.url.length),
        actual: node.url,
        ...(meant === undefined ? {} : { expected: [`#${meant}`] }),
      });
    }
  },
};
