import type { Nodes, Root } from "mdast";
import { type Cut, cutsIn } from "./cuts.js";

/** UTF-16 units that are parsed at once. The parser keeps half a kilobyte for each until it is done. */
const PIECE = 2_048;
/** Below it, a text is parsed as fast whole. */
const WORTHWHILE = 32_768;

/** Markdown knows none of more than 999 characters; without the bound, each bracket would read on to the end of its piece. */
const LABEL = /\[((?:\\[^\n]|[^\\[\]]){1,999})\]/gu;
/** As Markdown sees them in a label, be it in a quotation or not. */
const BLANKS = /\n[ \t>]*|[ \t\r]+/gu;

type Parse = (text: string) => Root;

/**
 * The tree of a text, parsed piece by piece: blocks that stand side by side, the rows of a table below its head, the items of a
 * list. A piece is told of the labels that others define.
 *
 * @param least the least size of a piece
 */
export function parseInPieces(text: string, parse: Parse, least = PIECE): Root {
  const cuts = text.length < WORTHWHILE && least === PIECE ? [] : cutsIn(text, least);
  const [first] = cuts;
  if (first === undefined) return parse(text);
  const pieces = cuts.map((cut, index): Piece => {
    const head = typeof cut.joins === "string" ? "" : text.slice(cut.joins.from, cut.joins.to);
    return { cut, head, source: text.slice(cut.at, cuts[index + 1]?.at) };
  });
  const begin: Piece = { cut: { at: 0, line: 0, joins: "nothing" }, head: "", source: text.slice(0, first.at) };
  const definitions = new Definitions([begin, ...pieces], parse);
  const tree = parsePiece(begin, definitions, parse);
  for (const piece of pieces) append(tree, parsePiece(piece, definitions, parse), piece.cut.joins);
  return tree;
}

interface Piece {
  readonly cut: Cut;
  /** Of the table whose rows it begins with. */
  readonly head: string;
  readonly source: string;
}

/** Parses a piece, behind definitions and the head of its table, and gives its nodes their places in the whole text. */
function parsePiece(piece: Piece, definitions: Definitions, parse: Parse): Root {
  const { cut, head, source } = piece;
  const labels = definitions.missingIn(piece);
  const before = labels + head;
  const tree = before === "" ? (definitions.parsed.get(piece) ?? parse(source)) : parse(before + source);
  tree.children = tree.children.filter(({ position }) => (position?.start.offset ?? 0) >= labels.length);
  move(tree, cut.at - before.length, cut.line - (before.split("\n").length - 1));
  if (cut.at === 0 && tree.position !== undefined) tree.position.start = { line: 1, column: 1, offset: 0 };
  return tree;
}

/** What pieces define for all: labels of links and footnotes. */
class Definitions {
  /** Pieces that were parsed for their definitions, and needn't be again. */
  readonly parsed = new Map<Piece, Root>();
  /** By the label, the piece that has its first definition. */
  readonly #pieces = new Map<string, Piece>();

  constructor(pieces: readonly Piece[], parse: Parse) {
    for (const piece of pieces) {
      if (!piece.source.includes("]:")) continue;
      const tree = parse(piece.source);
      this.#collect(tree, piece);
      this.parsed.set(piece, tree);
    }
  }

  /** Definitions that make Markdown know the labels in a piece whose true ones stand elsewhere. */
  missingIn(piece: Piece): string {
    const { cut, head, source } = piece;
    const isFrontMatter = cut.at === 0 && source.startsWith("---"); // must begin the text
    if (this.#pieces.size === 0 || isFrontMatter || !source.includes("[")) return "";
    const missing = new Set<string>();
    for (const [, label = ""] of (head + source).matchAll(LABEL)) {
      const known = label.replace(BLANKS, " ").trim().toLowerCase().toUpperCase().toLowerCase();
      if ((this.#pieces.get(known) ?? piece) !== piece) missing.add(known);
    }
    const definitions = [...missing].map((label) => `[${label}]: #\n\n`).join("");
    return definitions === "" ? "" : `${definitions}甲\n\n`; // or an indented line would go on with a note
  }

  #collect(node: Nodes, piece: Piece): void {
    if (node.type === "definition" || node.type === "footnoteDefinition") {
      const label = node.type === "definition" ? node.identifier : `^${node.identifier}`;
      if (!this.#pieces.has(label)) this.#pieces.set(label, piece);
    }
    if ("children" in node) for (const child of node.children) this.#collect(child, piece);
  }
}

function append(tree: Root, piece: Root, joins: Cut["joins"]): void {
  const last = tree.children.at(-1);
  const [first, ...rest] = piece.children;
  let added = piece.children;
  if (last?.type === "table" && first?.type === "table" && typeof joins !== "string") {
    for (const row of first.children.slice(1)) last.children.push(row);
    join(last, first);
    added = rest;
  } else if (last?.type === "list" && first?.type === "list" && joins !== "nothing") {
    for (const item of first.children) last.children.push(item);
    last.spread = last.spread === true || first.spread === true || joins === "loose list";
    join(last, first);
    added = rest;
  }
  for (const node of added) tree.children.push(node);
  join(tree, piece);
}

function join(node: Nodes, next: Nodes): void {
  if (node.position !== undefined && next.position !== undefined) node.position.end = next.position.end;
}

function move(node: Nodes, offset: number, lines: number): void {
  for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
    point.offset = (point.offset ?? 0) + offset;
    point.line += lines;
  }
  if ("children" in node) for (const child of node.children) move(child, offset, lines);
}
