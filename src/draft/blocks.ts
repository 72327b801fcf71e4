import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem as MarkdownItem,
  Paragraph as MarkdownParagraph,
  Table as MarkdownTable,
} from "mdast";
import { spanAt } from "../core/source-file.js";
import { offsetAt, type TracedText } from "../core/traced-text.js";
import type { Image, Inline } from "../model/inline.js";
import type { Block, Cell, Figure, ListItem, NumberedList, Paragraph, Table } from "../model/report.js";
import { replaceComments, upToLast } from "./comments.js";
import { type References, spanOfNode, textOf, toInlines } from "./inlines.js";
import { trace } from "./trace.js";

type Node = BlockContent | DefinitionContent;

/** Elements whose content is no prose. */
const SILENT = /<(script|style)\b.*?(?:<\/\1\s*>|$)/gisu;
const TAG = /<\/?[A-Za-z][^>]*>|<[!?][^>]*>/gu;
/** 「表1 …」: no whole sentence, or it would be prose that begins with 表. */
const CAPTION = /^表.*[^。！？；：，]$/su;
const NUMBER = /^\d{1,9}(?=[.)])/u;

/** Blocks of Markdown as blocks of a report. What is no official prose keeps its text and loses its markup. */
export function toBlocks(nodes: readonly Node[], references: References): Block[] {
  const blocks: Block[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type === "table") {
      const before = nodes[index - 1]?.type === "paragraph" ? blocks.at(-1) : undefined;
      const caption = before?.type === "paragraph" && CAPTION.test(before.text.text) ? before : undefined;
      if (caption !== undefined) blocks.pop();
      blocks.push(toTable(node, caption, references));
    } else for (const block of toBlock(node, references)) blocks.push(block);
  }
  return blocks;
}

/** Whether a paragraph is a picture and nothing else. */
export function isPicture({ children }: MarkdownParagraph): boolean {
  return children.length === 1 && (children[0]?.type === "image" || children[0]?.type === "imageReference");
}

function toBlock(node: Node, references: References): Block[] {
  const span = spanOfNode(references.file, node);
  switch (node.type) {
    case "paragraph":
      return [isPicture(node) ? toFigure(node, references) : toParagraph(toInlines(node.children, references), span)];
    case "heading":
      return [toParagraph(toInlines(node.children, references), span)];
    case "blockquote":
      return [{ type: "quotation", blocks: toBlocks(node.children, references), span }];
    case "list":
      return [toList(node, references)];
    case "table":
      return [toTable(node, undefined, references)];
    case "code":
      return literal(traceBlock(node.value, span.start.offset, references), references);
    case "html":
      return html(node.value, span.start.offset, references);
    case "footnoteDefinition":
      return toBlocks(node.children, references);
    case "thematicBreak":
    case "definition":
      return [];
    default:
      node satisfies never;
      return [];
  }
}

function toParagraph(inlines: readonly Inline[], span: Paragraph["span"]): Paragraph {
  return { type: "paragraph", inlines, text: textOf(inlines), span };
}

function toFigure(node: MarkdownParagraph, references: References): Figure {
  const span = spanOfNode(references.file, node);
  const image = toInlines(node.children, references)
    .map((inline): Image | undefined => (inline.type === "image" ? inline.image : undefined))
    .find((found) => found !== undefined);
  return { type: "figure", image: image ?? { source: "", alt: "", span }, span };
}

function toList(node: List, references: References): NumberedList {
  return {
    type: "list",
    items: node.children.map((item) => toItem(item, references)),
    span: spanOfNode(references.file, node),
  };
}

function toItem(node: MarkdownItem, references: References): ListItem {
  const { file } = references;
  const span = spanOfNode(file, node);
  const from = span.start.offset;
  const number = NUMBER.exec(file.text.slice(from, from + 10))?.[0] ?? "";
  return {
    number,
    numberSpan: spanAt(file, from, from + number.length),
    blocks: toBlocks(node.children, references),
    span,
  };
}

function toTable(node: MarkdownTable, caption: Paragraph | undefined, references: References): Table {
  const rows = node.children.map((row) =>
    row.children.map((cell): Cell => {
      const inlines = toInlines(cell.children, references);
      return { inlines, text: textOf(inlines), span: spanOfNode(references.file, cell) };
    }),
  );
  const [head = [], ...body] = rows;
  return {
    type: "table",
    ...(caption === undefined ? {} : { caption }),
    columns: (node.align ?? head.map(() => null)).map((align) => align ?? undefined),
    head,
    rows: body,
    span: spanOfNode(references.file, node),
  };
}

/** Code: a line each, nothing interpreted. */
function literal({ text, pieces }: TracedText, references: References): Block[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const offset = offsetAt({ text, pieces }, from);
    const span = spanAt(references.file, offset, offset);
    if (from > 0) inlines.push({ type: "break", span });
    if (line !== "") inlines.push({ type: "text", text: { text: line, pieces: [{ at: 0, offset }] }, bold: false });
    from += line.length + 1;
  }
  if (inlines.every(({ type }) => type === "break")) return [];
  const start = offsetAt({ text, pieces }, 0);
  return [toParagraph(inlines, spanAt(references.file, start, start + text.length))];
}

/** Raw HTML: its text stays, its markup never reaches a page. Each line is a paragraph. */
function html(value: string, from: number, references: References): Block[] {
  const blank = (markup: string) => markup.replace(/[^\n]/gu, "\0");
  const spoken = replaceComments(value, blank).replace(SILENT, blank);
  const marked = upToLast(spoken, ">");
  const text = (marked.replace(TAG, blank) + spoken.slice(marked.length)).replaceAll("\r", "\0");
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const inlines: Inline[] = [...line.matchAll(/[^\0]+/gu)]
      .filter(([piece]) => piece.trim() !== "" || line.replaceAll("\0", "").trim() !== "")
      .map((piece) => ({
        type: "text",
        text: { text: piece[0], pieces: [{ at: 0, offset: from + at + piece.index }] },
        bold: false,
      }));
    if (line.replaceAll("\0", "").trim() !== "") {
      blocks.push(toParagraph(inlines, spanAt(references.file, from + at, from + at + line.length)));
    }
    at += line.length + 1;
  }
  return blocks;
}

/** Finds the first line of a code block in the source, behind its fence or indentation, and traces from there. */
function traceBlock(value: string, from: number, { file }: References): TracedText {
  const first = value.split("\n", 1)[0] ?? "";
  const found = file.text.indexOf(first, from + (/^(?:`{3,}|~{3,})/u.test(file.text.slice(from, from + 3)) ? 3 : 0));
  return trace(value, file.text, found === -1 ? from : found, file.text.length);
}
