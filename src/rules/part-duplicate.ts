import { type PartKind, partShortNames } from "../model/parts.js";
import type { Heading } from "../model/report.js";
import { partGroups } from "./parts-in-order.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";

/** A part comes once; consecutive headings of one kind form one part (AR-45). */
export const partDuplicate: Rule = {
  meta: {
    id: "part-duplicate",
    severity: "error",
    summary: { zh: "同一部分不出现两次", en: "No part comes twice" },
    explanation: {
      zh: "两个一级标题说的是同一部分，中间又隔着别的部分，读者不知道以哪个为准。挨在一起的几个同类标题合起来算一个部分，不在此列。标题用词与内容不符时，在标题前加一行“<!-- report-part: 部分名 -->”说明。",
      en: "Two first-level headings of one part with another part between them leave open which one counts. Headings of one kind in a row form one part and are left alone. Where a heading's words mislead, a line “<!-- report-part: kind -->” before it says which part it is.",
    },
    basis: reportDuty,
    force: "must",
    good: "## 强化执法举措\n\n健全制度。\n\n## 普法宣传的主要做法\n\n开展活动。\n\n## 存在的不足和原因\n\n由于经费紧张，培训较少。\n",
    bad: "## 主要举措和成效\n\n健全制度。\n\n## 存在的不足和原因\n\n由于经费紧张，培训较少。\n\n## 工作亮点和成效\n\n开展活动。\n",
  },
  wholeReport: true,

  check({ report, tell }) {
    const seen = new Map<PartKind, Heading>();
    for (const { kinds, first } of partGroups(report)) {
      // a combined part has a warning of its own; 「问题和改进措施」 beside a plan is no second plan
      const [kind, ...more] = kinds;
      if (kind === undefined || more.length > 0) continue;
      const before = seen.get(kind);
      if (before === undefined) {
        seen.set(kind, first.heading);
        continue;
      }
      const [title, other] = [excerpt(first.heading.title.text), excerpt(before.title.text)];
      const { line } = before.span.start;
      tell({
        message: {
          zh: `“${title}”与第${line}行的“${other}”都是“${partShortNames[kind]}”部分`,
          en: `“${title}” and “${other}” in line ${line} are both the part “${partShortNames[kind]}”`,
        },
        span: first.heading.span,
        actual: first.heading.title.text,
      });
    }
  },
};
