import type { Heading, Nodes, Paragraph, Parents } from "mdast";
import { type SourceFile, spanAt } from "../core/source-file.js";
import type { Rule } from "./rule.js";
import { everyNode, type Line, linesOf, rangeOf } from "./syntax.js";

const BLANK = "[ \\t\\u3000\\u00a0\\u2000-\\u200a\\u202f\\u205f]";
const LEADING = new RegExp(`^${BLANK}+`, "u");
/** Where Markdown drops the blanks anyway, only those that it doesn't know. */
const KEPT = /[^ \t]/u;
/** Without its blanks, this would no longer be a paragraph. */
const MARKUP =
  /^(?:#{1,6}(?:\s|$)|>|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|\||`{3}|~{3}|<|[=*_-]{3,}\s*$|\[[^\]]{1,99}\]:)/u;

const SIDES = {
  start: { zh: "段首有N个空格", en: "N at the start of a paragraph" },
  end: { zh: "段尾有N个空格", en: "N at the end of a paragraph" },
  all: { zh: "这一段只有N个空格", en: "N and nothing else in a paragraph" },
  headingStart: { zh: "标题前有N个空格", en: "N before a heading" },
  headingEnd: { zh: "标题末尾有N个空格", en: "N at the end of a heading" },
} as const;

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly side: keyof typeof SIDES;
  readonly fixable: boolean;
}

/** A paragraph begins with its first character and ends with its last. */
export const spaceEdge: Rule = {
  meta: {
    id: "space-edge",
    severity: "warning",
    summary: { zh: "段首、段尾不打空格", en: "No blanks at the start and end of a paragraph" },
    explanation: {
      zh: "首行缩进由程序排，草稿里再打空格，印出来会缩进四个字。段首的全角空格、段尾的空格都删除。行尾两个半角空格是Markdown的强制换行，不管；表格单元格里用来缩进的空格、列表里对齐用的空格不管。",
      en: "Layout indents the first line; blanks typed in the draft are printed on top of that. Leading full-width blanks and trailing blanks are deleted. Two blanks at the end of a line within a paragraph are a line break of Markdown and stay; so do blanks in table cells and those that align a list.",
    },
    force: "practice",
    good: "街道建立会商制度。\n\n各社区建立台账。\n",
    bad: "　　街道建立会商制度。\n",
    fix: "safe",
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node, parent } of everyNode(tree)) {
      for (const { from, to, side, fixable } of edgesOf(file, node, parent)) {
        const count = to - from;
        const span = spanAt(file, from, to);
        tell({
          message: {
            zh: SIDES[side].zh.replace("N", String(count)),
            en: SIDES[side].en.replace("N", count === 1 ? "1 blank" : `${count} blanks`),
          },
          span,
          actual: file.text.slice(from, to),
          expected: [""],
          ...(fixable ? { edits: [{ span, text: "" }] } : {}),
        });
      }
    }
  },
};

function edgesOf(file: SourceFile, node: Nodes, parent: Parents): readonly Edge[] {
  if (node.type === "heading") return edgesOfHeading(file, node);
  return node.type === "paragraph" ? edgesOfParagraph(file, node, parent) : [];
}

function edgesOfHeading(file: SourceFile, node: Heading): readonly Edge[] {
  const [first] = node.children;
  const [line] = linesOf(file, node);
  if (first === undefined || line === undefined) return [];
  const [from] = rangeOf(first);
  const leading = LEADING.exec(file.text.slice(from, from + 99))?.[0].length ?? 0;
  return [
    ...(leading > 0 ? [{ from, to: from + leading, side: "headingStart", fixable: true } as const] : []),
    ...trailing(line, "headingEnd"),
  ];
}

function edgesOfParagraph(file: SourceFile, node: Paragraph, parent: Parents): readonly Edge[] {
  const lines = linesOf(file, node);
  const [start] = rangeOf(node);
  return lines.flatMap((line, index): readonly Edge[] => {
    const first = index === 0;
    const last = index === lines.length - 1;
    const from = first && parent.type !== "root" ? start : line.from;
    const text = line.text.slice(from - line.from);
    const run = LEADING.exec(text)?.[0] ?? "";
    if (run.length === text.length) {
      return run === "" ? [] : [{ from, to: from + run.length, side: "all", fixable: true }];
    }
    const told = first ? run !== "" : KEPT.test(run);
    const fixable = !KEPT.test(run) || !MARKUP.test(text.slice(run.length));
    return [
      ...(told ? [{ from, to: from + run.length, side: "start", fixable } as const] : []),
      ...trailing(line, "end").filter((edge) => last || !isLineBreak(file.text.slice(edge.from, edge.to))),
    ];
  });
}

function trailing({ text, from }: Line, side: "end" | "headingEnd"): readonly Edge[] {
  let at = text.length;
  while (at > 0 && LEADING.test(text.charAt(at - 1))) at--;
  return at === text.length || at === 0 ? [] : [{ from: from + at, to: from + text.length, side, fixable: true }];
}

function isLineBreak(run: string): boolean {
  return /^ {2,}$/u.test(run);
}
