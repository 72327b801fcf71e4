import type { Nodes, Paragraph, Parents } from "mdast";
import { oncePerLast } from "../core/once.js";
import { type SourceFile, spanAt } from "../core/source-file.js";
import type { Span } from "../core/span.js";

export interface Visited {
  readonly node: Nodes;
  readonly parent: Parents;
}

/** Every node of a syntax tree in reading order, front matter left out; listed once for all rules. */
export const everyNode: (parent: Parents) => readonly Visited[] = oncePerLast((parent: Parents) => {
  const nodes: Visited[] = [];
  collect(parent, nodes);
  return nodes;
});

function collect(parent: Parents, nodes: Visited[]): void {
  for (const node of parent.children) {
    if (node.type === "yaml") continue;
    nodes.push({ node, parent });
    if ("children" in node) collect(node, nodes);
  }
}

export function isParagraph(node: Nodes | undefined): node is Paragraph {
  return node?.type === "paragraph";
}

export function rangeOf({ position }: Nodes): readonly [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

export function spanOf(file: SourceFile, node: Nodes): Span {
  return spanAt(file, ...rangeOf(node));
}

export function sourceOf(file: SourceFile, node: Nodes): string {
  return file.text.slice(...rangeOf(node));
}

export interface Line {
  /** Without its line end. */
  readonly text: string;
  /** Offset of its first character. */
  readonly from: number;
}

/** The source lines that a node touches, whole. */
export function linesOf(file: SourceFile, node: Nodes): readonly Line[] {
  const first = node.position?.start.line ?? 1;
  const last = node.position?.end.line ?? 0;
  const lines: Line[] = [];
  for (let line = first; line <= last; line++) {
    const from = file.lineStarts[line - 1] ?? 0;
    const to = file.lineStarts[line] ?? file.text.length;
    lines.push({ text: withoutLineEnd(file.text, from, to), from });
  }
  return lines;
}

function withoutLineEnd(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(from, end);
}
