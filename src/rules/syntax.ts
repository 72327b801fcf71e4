import type { Nodes, Paragraph, Parents, Root } from "mdast";
import { type SourceFile, spanAt } from "../core/source-file.js";
import type { Span } from "../core/span.js";

export interface Visited {
  readonly node: Nodes;
  readonly parent: Parents;
}

/** Every node of a syntax tree in reading order, front matter left out. */
export function* everyNode(parent: Root | Parents): Generator<Visited> {
  for (const node of parent.children) {
    if (node.type === "yaml") continue;
    yield { node, parent };
    if ("children" in node) yield* everyNode(node);
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
    lines.push({ text: file.text.slice(from, to).replace(/[\r\n]+$/u, ""), from });
  }
  return lines;
}
