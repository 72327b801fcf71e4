import type { Definition, Nodes, PhrasingContent } from "mdast";
import { type SourceFile, spanAt } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import { joinTraced, type TracedPiece, type TracedText } from "../core/traced-text.js";
import type { Inline } from "../model/inline.js";
import { joint } from "../text/han.js";
import { trace } from "./trace.js";

/** What the text of a draft may refer to. */
export interface References {
  readonly file: SourceFile;
  /** Link and image definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

interface Format {
  readonly bold: boolean;
  readonly link?: string;
}

const SAFE_LINK = /^(?:https?:\/\/|mailto:|#)/iu;
const LINE_BREAK = /^<br\s*\/?>$/iu;

/** Whether a link may stand in a published page. */
export function isSafeLink(url: string): boolean {
  return SAFE_LINK.test(url);
}

/** Phrasing of Markdown as flat running text. Unknown markup is dropped, its text never. */
export function toInlines(nodes: readonly PhrasingContent[], references: References): Inline[] {
  return joinLines([...flatten(nodes, { bold: false }, references)]);
}

/** All text of some inlines; a hard break is `\n`. */
export function textOf(inlines: readonly Inline[]): TracedText {
  return joinTraced(
    inlines.flatMap((inline): TracedText[] => {
      if (inline.type === "text") return [inline.text];
      if (inline.type !== "break") return [];
      const { start, end } = inline.span;
      return [{ text: "\n", pieces: [{ at: 0, offset: start.offset, fixed: end.offset - start.offset }] }];
    }),
  );
}

export function spanOfNode(file: SourceFile, { position }: Nodes): Span {
  return spanAt(file, position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function flatten(
  nodes: readonly PhrasingContent[],
  format: Format,
  references: References,
  inlines: Inline[] = [],
): Inline[] {
  const { file, definitions } = references;
  for (const node of nodes) {
    switch (node.type) {
      case "text":
        inlines.push({ type: "text", text: traced(node, node.value, file), ...format });
        break;
      case "inlineCode":
        inlines.push({ type: "text", text: code(node, node.value, file), ...format });
        break;
      case "strong":
        flatten(node.children, { ...format, bold: true }, references, inlines);
        break;
      case "emphasis":
      case "delete":
        flatten(node.children, format, references, inlines);
        break;
      case "link":
        flatten(node.children, linked(format, node.url), references, inlines);
        break;
      case "linkReference":
        flatten(node.children, linked(format, definitions.get(node.identifier)?.url), references, inlines);
        break;
      case "image":
        inlines.push(image(node, node.url, node.title, file));
        break;
      case "imageReference": {
        const definition = definitions.get(node.identifier);
        inlines.push(image(node, definition?.url ?? "", definition?.title, file));
        break;
      }
      case "break":
        inlines.push({ type: "break", span: spanOfNode(file, node) });
        break;
      case "footnoteReference":
        inlines.push({ type: "note", label: node.identifier, span: spanOfNode(file, node) });
        break;
      case "html":
        if (LINE_BREAK.test(node.value)) inlines.push({ type: "break", span: spanOfNode(file, node) });
        break;
      default:
        node satisfies never;
    }
  }
  return inlines;
}

function linked(format: Format, url: string | undefined): Format {
  return url !== undefined && isSafeLink(url) ? { ...format, link: url } : format;
}

function image(
  node: Extract<PhrasingContent, { type: "image" | "imageReference" }>,
  source: string,
  title: string | null | undefined,
  file: SourceFile,
): Inline {
  const span = spanOfNode(file, node);
  return {
    type: "image",
    image: { source: decodePath(source), alt: node.alt ?? "", ...(title ? { title } : {}), span },
  };
}

/** Markdown writes blanks and Chinese of a path percent-encoded if an editor made the link. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function traced(node: PhrasingContent, value: string, file: SourceFile): TracedText {
  return trace(value, file.text, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function code(node: PhrasingContent, value: string, file: SourceFile): TracedText {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const marks = /^`+ ?/u.exec(file.text.slice(start, end))?.[0].length ?? 0;
  const plain = file.text.startsWith(value, start + marks) ? start + marks : start + marks - 1;
  return trace(value.replace(/\r\n?|\n/gu, " "), file.text, plain, end);
}

/** Joins the lines of a paragraph: without a blank between Chinese characters, with one between Latin words. */
function joinLines(inlines: readonly Inline[]): Inline[] {
  let before = "";
  return inlines.map((inline, index) => {
    if (inline.type !== "text") {
      before = "";
      return inline;
    }
    const text = inline.text.text.includes("\n") ? joined(inline.text, before, inlines[index + 1]) : inline.text;
    before = text.text.slice(-2);
    return { ...inline, text };
  });
}

function joined({ text, pieces }: TracedText, before: string, next: Inline | undefined): TracedText {
  const parts: TracedText[] = [];
  let from = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    const after = text.slice(at + 1, at + 3) || (next?.type === "text" ? next.text.text.slice(0, 2) : "");
    parts.push(slice({ text, pieces }, from, at));
    if (joint(text.slice(Math.max(0, at - 2), at) || before, after) === " ") {
      parts.push({ ...slice({ text, pieces }, at, at + 1), text: " " });
    }
    from = at + 1;
  }
  parts.push(slice({ text, pieces }, from, text.length));
  return joinTraced(parts.filter((part) => part.text !== ""));
}

function slice({ text, pieces }: TracedText, from: number, to: number): TracedText {
  const [first, behind] = [pieceAt(pieces, from), pieceAt(pieces, to - 1) + 1];
  const inside = to > from ? pieces.slice(first, behind) : [];
  return {
    text: text.slice(from, to),
    pieces: inside.map((piece) => {
      const cut = Math.max(0, from - piece.at);
      return {
        ...piece,
        at: Math.max(piece.at, from) - from,
        offset: piece.fixed === undefined ? piece.offset + cut : piece.offset,
      };
    }),
  };
}

/** The index of the last piece that begins at a unit, or before. By halves: each line of a long paragraph is asked for. */
function pieceAt(pieces: readonly TracedPiece[], index: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
