import type { Nodes } from "mdast";
import type { Draft } from "../draft/draft.js";
import { everyNode, rangeOf } from "./syntax.js";

/** What a character of a draft is to a reader. */
const kinds = { mark: 0, paragraph: 1, heading: 2, cell: 3, code: 4, html: 5, link: 6, frontMatter: 7 } as const;

type Kind = (typeof kinds)[keyof typeof kinds];

const ofNode: Partial<Record<Nodes["type"], Kind>> = {
  code: kinds.code,
  inlineCode: kinds.code,
  html: kinds.html,
  link: kinds.link,
  linkReference: kinds.link,
  definition: kinds.link,
  image: kinds.link,
  imageReference: kinds.link,
  footnoteReference: kinds.link,
};

/**
 * The kind of each character, by offset: words are told from marks, code, comments and tags, targets of links and pictures, front
 * matter. The words of a link are words.
 */
export function kindsOf({ file, tree, frontMatter }: Draft): Uint8Array {
  const result = new Uint8Array(file.text.length);
  const blocks = new Map<Nodes, Kind>();
  for (const { node, parent } of everyNode(tree)) {
    const block = blockKind(node) ?? blocks.get(parent) ?? kinds.mark;
    if ("children" in node) blocks.set(node, block);
    const kind = node.type === "text" ? (isAutolink(parent, file.text) ? kinds.link : block) : ofNode[node.type];
    if (kind !== undefined) result.fill(kind, ...rangeOf(node));
    else if ("children" in node && parent.type !== "root") result.fill(kinds.mark, ...rangeOf(node)); // `**` in a link
  }
  result.fill(kinds.frontMatter, frontMatter.span.start.offset, frontMatter.span.end.offset);
  return result;
}

/** Whether it is printed. */
export function isWord(kind: number | undefined): boolean {
  return kind === kinds.paragraph || kind === kinds.heading || kind === kinds.cell;
}

/** Whether only a rule about it may touch it. */
export function isKept(kind: number | undefined): boolean {
  return kind === kinds.code || kind === kinds.html || kind === kinds.link || kind === kinds.frontMatter;
}

function blockKind({ type }: Nodes): Kind | undefined {
  if (type === "paragraph") return kinds.paragraph;
  if (type === "heading") return kinds.heading;
  return type === "tableCell" ? kinds.cell : undefined;
}

/** `<https://…>`: its words are its target. */
function isAutolink(node: Nodes, text: string): boolean {
  return node.type === "link" && text.charAt(rangeOf(node)[0]) === "<";
}
