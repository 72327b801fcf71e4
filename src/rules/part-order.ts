import type { Root, RootContent } from "mdast";
import type { Edit } from "../core/diagnostic.js";
import { spanAt } from "../core/source-file.js";
import type { Draft } from "../draft/draft.js";
import type { Report } from "../model/report.js";
import { partGroups, rank } from "./parts-in-order.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";

const CLOSING = /^特此报告[。.]?$/u;

/** Parts stand in the order of the law's list (AR-25), which no source makes binding. */
export const partOrder: Rule = {
  meta: {
    id: "part-order",
    severity: "warning",
    summary: { zh: "各部分按规定列举的次序写", en: "Parts stand in the order of the list" },
    explanation: {
      zh: "列举的次序是：主要举措和成效，存在的不足和原因，主要负责人履职情况，下一年度安排，其他情况。没有见到要求必须照此排列的规定，有的地方一直把主要负责人履职情况放在最前面，所以只是警告。缺少的部分不影响次序。",
      en: "The list runs: measures and results, shortcomings and causes, duties of the leaders, plans, other matters. No rule was seen that makes it binding, and some districts put the leaders' duties first year after year, hence a warning. A missing part doesn't disturb the order.",
    },
    basis: reportDuty,
    force: "normally",
    good: "## 主要举措和成效\n\n健全制度。\n\n## 存在的不足和原因\n\n由于经费紧张，培训较少。\n\n## 下一年度主要安排\n\n增加培训。\n",
    bad: "## 主要举措和成效\n\n健全制度。\n\n## 下一年度主要安排\n\n增加培训。\n\n## 存在的不足和原因\n\n由于经费紧张，培训较少。\n",
    fix: "ask",
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    const known = partGroups(report)
      .flatMap(({ kinds: [kind], first }) => (kind === undefined ? [] : [{ kind, first }]))
      // a part that comes again is `part-duplicate`
      .filter(({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index);
    const index = known.findIndex(({ kind }, at) =>
      known.slice(0, at).some((before) => rank(before.kind) > rank(kind)),
    );
    const late = known[index];
    const before = late && known.find(({ kind }) => rank(kind) > rank(late.kind));
    if (late === undefined || before === undefined) return;
    const [title, other] = [excerpt(late.first.heading.title.text), excerpt(before.first.heading.title.text)];
    const edits = reordered(draft, report);
    tell({
      message: {
        zh: `“${title}”排在“${other}”之后，与规定列举的次序不同`,
        en: `“${title}” stands behind “${other}”, unlike the order of the list`,
      },
      span: late.first.heading.span,
      ...(edits === undefined ? {} : { edits }),
    });
  },
};

/** The whole parts in the order of the list, where each `##` is one known part. */
function reordered({ file, tree }: Draft, { parts }: Report): readonly Edit[] | undefined {
  if (parts.some(({ kinds }) => kinds.length !== 1)) return undefined;
  const starts = partStarts(tree);
  const end = endOfParts(tree);
  const first = starts[0];
  if (first === undefined || starts.length !== parts.length) return undefined;
  const pieces = parts.map(({ kinds: [kind = "other"] }, index) => ({
    kind,
    text: file.text.slice(starts[index], starts[index + 1] ?? end).trimEnd(),
  }));
  const sorted = [...pieces].sort((a, b) => rank(a.kind) - rank(b.kind));
  return [{ span: spanAt(file, first, end), text: sorted.map(({ text }) => text).join("\n\n") }];
}

/** Where the parts begin, the comments directly before their headings included. */
function partStarts({ children }: Root): readonly number[] {
  return children.flatMap((node, index) => {
    if (node.type !== "heading" || node.depth !== 2) return [];
    let from = index;
    while (children[from - 1]?.type === "html") from--;
    return [children[from]?.position?.start.offset ?? 0];
  });
}

/** Footnotes and 特此报告 stay behind the last part. */
function endOfParts({ children }: Root): number {
  return children.findLast((node) => !isClosing(node))?.position?.end.offset ?? 0;
}

function isClosing(node: RootContent): boolean {
  if (node.type === "footnoteDefinition" || node.type === "definition") return true;
  const [text] = node.type === "paragraph" ? node.children : [];
  return text?.type === "text" && CLOSING.test(text.value.trim());
}
