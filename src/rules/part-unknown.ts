import { spanAt } from "../core/source-file.js";
import { spanOfText } from "../core/traced-text.js";
import type { Draft, PartDirective } from "../draft/draft.js";
import { partKinds } from "../model/parts.js";
import { nearest } from "../schema/nearest.js";
import { excerpt } from "./quote.js";
import type { Rule, RuleContext } from "./rule.js";
import { reportDuty } from "./sources.js";

/** Every first-level heading is one of the mandated parts, and every `report-part` comment names one. */
export const partUnknown: Rule = {
  meta: {
    id: "part-unknown",
    severity: "warning",
    summary: { zh: "一级标题应当属于规定的某一部分", en: "A first-level heading is one of the mandated parts" },
    explanation: {
      zh: "部分按标题用词辨认：举措、成效、做法等是第一部分，不足、问题、原因等是第二部分，第一责任人、述法等是第三部分，安排、计划、下一步等是第四部分。按专题写的报告（“强化……”“坚持……”），在每个专题标题前加一行“<!-- report-part: measures -->”，合起来就是第一部分。注释里写错部分名、注释后面不是“##”标题，也在这里指出。",
      en: "Parts are told by words: 举措, 成效, 做法 … part 1; 不足, 问题, 原因 … part 2; 第一责任人, 述法 … part 3; 安排, 计划, 下一步 … part 4. In a report arranged by topics (“强化…”, “坚持…”) put a line “<!-- report-part: measures -->” before each of them: together they are part 1. A comment that names no part, or has no “##” heading behind it, is told here too.",
    },
    basis: reportDuty,
    force: "normally",
    good: "<!-- report-part: measures -->\n\n## 强化政治引领\n\n健全制度。\n",
    bad: "## 有关建议\n\n增加编制。\n",
    fix: "ask",
  },
  wholeReport: true,

  check(context) {
    unknownHeadings(context);
    for (const directive of context.draft.directives) {
      if (directive.type === "part") lookAt(directive, context);
    }
  },
};

function unknownHeadings({ draft, report: { parts }, tell }: RuleContext): void {
  const firstKnown = parts.findIndex(({ kinds }) => kinds.length > 0);
  for (const [index, { kinds, heading }] of parts.entries()) {
    if (kinds.length > 0) continue;
    const title = excerpt(heading.title.text);
    const thematic = firstKnown >= 3 && index < firstKnown;
    const at = heading.span.start.offset;
    tell({
      message: thematic
        ? {
            zh: `“${title}”看不出属于哪一部分；属于主要举措和成效的，在前面加一行“<!-- report-part: measures -->”`,
            en: `“${title}” doesn't tell its part; if it belongs to the measures, put a line “<!-- report-part: measures -->” before it`,
          }
        : { zh: `“${title}”不属于规定的任何一个部分`, en: `“${title}” is none of the mandated parts` },
      span: spanOfText(draft.file, heading.title),
      actual: heading.title.text,
      ...(thematic
        ? { edits: [{ span: spanAt(draft.file, at, at), text: "<!-- report-part: measures -->\n\n" }] }
        : {}),
    });
  }
}

function lookAt({ kinds, unknown, span }: PartDirective, { draft, tell }: RuleContext): void {
  for (const word of unknown) {
    const meant = nearest(word, partKinds);
    const at = draft.file.text.indexOf(word, span.start.offset);
    tell({
      message: {
        zh: `“${excerpt(word)}”不是部分的名称${meant === undefined ? `，可以写${partKinds.join("、")}` : `，是不是“${meant}”`}`,
        en: `“${excerpt(word)}” is no kind of part${meant === undefined ? `; there are ${partKinds.join(", ")}` : `; perhaps “${meant}”`}`,
      },
      span: at === -1 ? span : spanAt(draft.file, at, at + word.length),
      actual: word,
      expected: meant === undefined ? [...partKinds] : [meant],
      severity: "warning",
    });
  }
  if (kinds.length + unknown.length === 0 || !opensPart(draft, span.end.offset)) {
    tell({
      message: {
        zh: "这行report-part没有起作用：它要写出部分的名称，后面紧接“##”标题",
        en: "this report-part has no effect: it must name a part and stand directly before a “##” heading",
      },
      span,
    });
  }
}

function opensPart({ tree }: Draft, from: number): boolean {
  const next = tree.children.find(
    (node) => (node.position?.start.offset ?? 0) >= from && !(node.type === "html" && /^<!--.*-->$/su.test(node.value)),
  );
  return next?.type === "heading" && next.depth === 2;
}
