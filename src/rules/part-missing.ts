import { spanAt } from "../core/source-file.js";
import { type PartKind, partShortNames, recognisePart } from "../model/parts.js";
import type { Report, Section } from "../model/report.js";
import { walk } from "../model/walk.js";
import { missingParts } from "./missing-parts.js";
import { partGroups, rank } from "./parts-in-order.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { earlierDuty, LAST_EARLIER_YEAR, reportDuty } from "./sources.js";

/** What is missing has no line of its own: the report as a whole stands for it, by its first line. */
const OPENING = /^---/u;
const ORDINALS = ["一", "二", "三", "四", "五"] as const;

/** A report has the four mandated parts (AR-20 … AR-23): one true error for each that it lacks. */
export const partMissing: Rule = {
  meta: {
    id: "part-missing",
    severity: "error",
    summary: { zh: "规定的四个部分一个都不能少", en: "None of the four mandated parts is missing" },
    explanation: {
      zh: "年度报告应当包括：推进法治政府建设的主要举措和成效；存在的不足和原因；党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况；下一年度推进法治政府建设的主要安排。其他需要报告的情况，有则写。部分按一级标题（“##”）的用词辨认；用词辨认不出的，在标题前加一行“<!-- report-part: leadership -->”说明（measures、shortcomings、leadership、plan、other）。这项职责2019年才有，2018年度及以前的报告缺少某一部分只作提示。第二十四条是报告和公开的职责所在，列举各部分的条款号未经核对。",
      en: "A report has: the main measures and results; shortcomings and their causes; how the chief leaders met their duty as first person responsible for the rule of law; the main plans for the next year. Other matters are optional. Parts are told by the words of their first-level headings (“##”); where these don't tell, a line “<!-- report-part: leadership -->” before the heading does (measures, shortcomings, leadership, plan, other). The duty dates from 2019: for 2018 and earlier a missing part is a hint. Article 24 holds the duty to report and publish; the number of the article that lists the parts isn't verified.",
    },
    basis: reportDuty,
    force: "must",
    good: draftOf(["主要举措和成效", "存在的不足和原因", partShortNames.leadership, "下一年度主要安排"]),
    bad: draftOf(["主要举措和成效", "存在的不足和原因", "下一年度主要安排"]),
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    const { year } = report.frontMatter;
    const early = year !== undefined && year <= LAST_EARLIER_YEAR;
    for (const kind of missingParts(draft, report)) {
      const place = placeFor(kind, report);
      const name = `第${ORDINALS[rank(kind)]}部分“${partShortNames[kind]}”`;
      const hint = evidenceFor(kind, report);
      tell({
        message: {
          zh: `缺少${name}，${place.zh}${hint?.zh ?? ""}`,
          en: `part ${rank(kind) + 1} “${partShortNames[kind]}” is missing; ${place.en}${hint?.en ?? ""}`,
        },
        span: spanAt(draft.file, 0, OPENING.exec(draft.file.text)?.[0].length ?? 0),
        expected: [`## ${partShortNames[kind]}`],
        ...(early ? { severity: "info", basis: earlierDuty } : {}),
      });
    }
  },
};

function placeFor(kind: PartKind, report: Report): { zh: string; en: string } {
  const before = partGroups(report).findLast(({ kinds }) => kinds.some((other) => rank(other) < rank(kind)));
  const heading = before?.parts.at(-1)?.heading;
  if (heading !== undefined) {
    const { line } = heading.span.start;
    const title = excerpt(heading.title.text);
    return {
      zh: `应写在第${line}行“${title}”这一部分之后`,
      en: `it belongs behind the part “${title}” of line ${line}`,
    };
  }
  return {
    zh: "应写在引言之后、其他部分之前",
    en: "it belongs behind the introduction, before the other parts",
  };
}

/** A section about the chief leaders inside another part is evidence, not a part (AR-43). */
function evidenceFor(kind: PartKind, report: Report): { zh: string; en: string } | undefined {
  if (kind !== "leadership") return undefined;
  const section = walk(report).find(
    (node): node is Section => node.type === "section" && recognisePart(node.heading.title.text).includes("leadership"),
  );
  if (section === undefined) return undefined;
  const { line } = section.heading.span.start;
  const title = excerpt(section.heading.title.text);
  return {
    zh: `（第${line}行的“${title}”可以移过来，作为一级标题）`,
    en: ` (“${title}” in line ${line} could be moved there as a first-level heading)`,
  };
}

function draftOf(titles: readonly string[]): string {
  return titles.map((title) => `## ${title}\n\n由于任务较多，有的工作还要抓紧。\n`).join("\n");
}
