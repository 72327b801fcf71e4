import type { Html, Root, RootContent } from "mdast";
import { type SourceFile, spanAt } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import { type PartKind, partKinds } from "../model/parts.js";
import { commentsOf, replaceComments } from "./comments.js";
import type { Directive } from "./draft.js";

const DIRECTIVE = /^\s*report-(part|ignore-file|ignore)(?![\w-])\s*[:：]?\s*(.*?)\s*$/su;
const LIST = /\s*[,，、]\s*|\s+/u;

/** The comments of a draft that speak to the program; every other comment is silent. */
export function readDirectives(file: SourceFile, tree: Root): Directive[] {
  const directives: Directive[] = [];
  if (!file.text.includes("<!--")) return directives;
  const blocks = blocksBehind(tree.children);
  for (const [index, node] of tree.children.entries()) {
    for (const html of commentsIn(node)) {
      const from = html.position?.start.offset ?? 0;
      for (const comment of commentsOf(html.value)) {
        const span = spanAt(file, from + comment.index, from + comment.index + comment[0].length);
        const next = node === html ? blocks[index] : node;
        const directive = toDirective(
          comment[1] ?? "",
          span,
          blockSpan(file, next, span),
          spanAt(file, 0, file.text.length),
        );
        if (directive !== undefined) directives.push(directive);
      }
    }
  }
  return directives;
}

/** For each node, the first behind it that is no comment. */
function blocksBehind(nodes: readonly RootContent[]): readonly (RootContent | undefined)[] {
  let next: RootContent | undefined;
  const behind = nodes.toReversed().map((node) => {
    const found = next;
    if (!isComment(node)) next = node;
    return found;
  });
  return behind.reverse();
}

/** Whether a node is nothing but comments. */
export function isComment(node: RootContent): boolean {
  return node.type === "html" && replaceComments(node.value, () => "").trim() === "";
}

function toDirective(text: string, span: Span, block: Span, whole: Span): Directive | undefined {
  const match = DIRECTIVE.exec(text);
  if (match === null) return undefined;
  const [, name, rest = ""] = match;
  if (name === "part") {
    const words = rest.split(LIST).filter((word) => word !== "");
    return { type: "part", kinds: words.filter(isPartKind), unknown: words.filter((word) => !isPartKind(word)), span };
  }
  const [rules = "", ...reason] = rest.split(/[:：]/u);
  return {
    type: "ignore",
    rules: rules.split(LIST).filter((word) => word !== ""),
    reason: reason.join("：").trim(),
    scope: name === "ignore-file" ? "file" : "block",
    covers: name === "ignore-file" ? whole : block,
    span,
  };
}

function isPartKind(word: string): word is PartKind {
  return partKinds.some((kind) => kind === word);
}

function blockSpan(file: SourceFile, node: RootContent | undefined, fallback: Span): Span {
  const position = node?.position;
  return position === undefined ? fallback : spanAt(file, position.start.offset ?? 0, position.end.offset ?? 0);
}

function* commentsIn(node: RootContent): Generator<Html> {
  if (node.type === "html") yield node;
  else if ("children" in node) for (const child of node.children) yield* commentsIn(child);
}
