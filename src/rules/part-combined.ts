import { spanOfText } from "../core/traced-text.js";
import { joinedParts, partShortNames } from "../model/parts.js";
import { ownKinds } from "./parts-in-order.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";
import { toldYear } from "./told-year.js";

/** Each mandated part has a heading of its own (AR-44). */
export const partCombined: Rule = {
  meta: {
    id: "part-combined",
    severity: "warning",
    summary: { zh: "一个一级标题只写一个部分", en: "A first-level heading covers one part" },
    explanation: {
      zh: "常见的是“存在问题与下一步整改措施”“主要成效及存在问题”：把两部分写在一起，读者难以看出每一部分是否写全。建议分成两个一级标题。“存在的问题和改进措施”之外另有“主要安排”的，改进措施属于不足部分，不在此列。",
      en: "Mostly “存在问题与下一步整改措施” or “主要成效及存在问题”: two parts in one, so that nobody sees whether each is complete. Better give them a heading each. Where a part of its own holds the plan, remedies beside the shortcomings are left alone.",
    },
    basis: reportDuty,
    force: "normally",
    good: "## 存在问题和原因\n\n由于经费紧张，培训较少。\n\n## 下一步工作安排\n\n增加培训。\n",
    bad: "## 存在问题与下一步工作安排\n\n由于经费紧张，培训较少，下一步增加培训。\n",
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    const own = ownKinds(report);
    const year = toldYear(report);
    for (const { kinds, recognisedBy, heading } of report.parts) {
      if (kinds.length < 2) continue;
      const isJoined = recognisedBy === "words" && joinedParts(heading.title.text, year).length > 0;
      if (!isJoined && kinds.some((kind) => own.has(kind))) continue;
      const names = kinds.map((kind) => partShortNames[kind]);
      const title = excerpt(heading.title.text);
      tell({
        message: {
          zh: `“${title}”把${names.map((name) => `“${name}”`).join("和")}合成了一个部分，宜分开写`,
          en: `“${title}” puts ${names.map((name) => `“${name}”`).join(" and ")} into one part; better write them apart`,
        },
        span: spanOfText(draft.file, heading.title),
        actual: heading.title.text,
      });
    }
  },
};
