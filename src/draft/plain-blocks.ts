import type { Heading, Nodes, Paragraph, Root, RootContent } from "mdast";
import { countBelow, INERT } from "./condense.js";

/**
 * A heading or a paragraph of one line in which Markdown can find nothing: it begins (after the digits of a year)
 * and ends with a character that means nothing to it, and holds no mark.
 */
const PLAIN = new RegExp(`^(?:(#{2,6}) )?(\\d{0,9}[${INERT}](?:[^\\\\\`*_[\\]!&<#|\\0\\t\\n]*[${INERT}])?)$`);
const BLANK = /^[ \t]*$/;
/** Code and HTML may go on over blank lines; a comment that ends where it begins doesn't. A byte order mark moves all places. */
const MAY_GO_ON = /```|~~~|<(?!!--)|<!--(?!.*-->)|[\r\0]|^\ufeff/;
const FRONT_MATTER = /^(---[ \t]*\n)((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/;
const NO_FRONT_MATTER: readonly string[] = ["", "", ""];
/** Stands for a run of blocks. No character at all (Unicode), so no text has it. */
const STAND_IN = "\uFDD0";

/** A text without its plain blocks. */
interface Thinned {
  readonly text: string;
  /** Gives a tree parsed from it the blocks and places of the original; changes the tree. */
  restore(tree: Root): void;
}

interface Run {
  /** None for the lines of the front matter, which stay a part of their block. */
  readonly blocks: readonly RootContent[];
  readonly from: number;
  readonly to: number;
}

/**
 * Takes the plain blocks out of a text, and the lines of its front matter: most of a report is headings and paragraphs of one
 * line, for each of which the parser would try twenty constructs. What stands between blank lines, isn't indented and holds no
 * mark is a paragraph or a heading whatever is around it.
 *
 * @returns undefined where that isn't safe, since code or HTML may go on over blank lines
 */
export function withoutPlainBlocks(text: string): Thinned | undefined {
  if (text.includes(STAND_IN) || MAY_GO_ON.test(text)) return undefined;
  const front = text.startsWith("---") ? FRONT_MATTER.exec(text) : NO_FRONT_MATTER;
  if (front === null) return undefined;
  const [{ length: start } = "", { length: opening } = "", lines = ""] = front;
  const inside: Run = { blocks: [], from: opening, to: opening + lines.length - 1 };
  const runs = [...(lines === "" ? [] : [inside]), ...plainRuns(text, start)];
  /** Where the stand-ins are in the short text, and what it lacks behind each. */
  const places: number[] = [];
  const units = [0];
  const below = [0];
  let short = "";
  let done = 0;
  for (const { from, to } of runs) {
    short += text.slice(done, from) + STAND_IN;
    places.push(short.length - 1);
    units.push(to - short.length);
    below.push((below.at(-1) ?? 0) + text.slice(from, to).split("\n").length - 1);
    done = to;
  }
  short += text.slice(done);

  const move = (node: Nodes) => {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
      const index = countBelow(places, point.offset ?? 0);
      point.offset = (point.offset ?? 0) + (units[index] ?? 0);
      point.line += below[index] ?? 0;
      // of a place right behind a stand-in: the end of the whole
      if (index > 0 && point.column === 2 && point.offset === runs[index - 1]?.to) {
        point.column = runs[index - 1]?.blocks.at(-1)?.position?.end.column ?? point.column;
      }
    }
    if ("children" in node) for (const child of node.children) move(child);
  };
  return {
    text: short,
    restore(tree) {
      move(tree);
      let next = lines === "" ? 0 : 1;
      tree.children = tree.children.flatMap((node) => {
        if (node.type === "yaml") return [{ ...node, value: lines.slice(0, -1) }];
        const run = runs[next];
        if (run === undefined || node.position?.start.offset !== run.from) return [node];
        next++;
        return run.blocks;
      });
    },
  };
}

function plainRuns(text: string, start: number): readonly Run[] {
  const runs: Run[] = [];
  let blocks: RootContent[] = [];
  let line = 1;
  let free = true; // whether the line before is blank, or nothing
  let pending: RootContent | undefined;
  const close = () => {
    const [first] = blocks;
    const last = blocks.at(-1);
    const [from, to] = [first?.position?.start.offset, last?.position?.end.offset];
    if (from !== undefined && to !== undefined) runs.push({ blocks, from, to });
    blocks = [];
  };
  for (let at = 0; at <= text.length; line++) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const content = text.slice(at, end);
    if (at < start) free = end + 1 >= start;
    else if (BLANK.test(content)) {
      if (pending !== undefined) blocks.push(pending);
      pending = undefined;
      free = true;
    } else {
      if (pending !== undefined) pending = undefined;
      const plain = free ? PLAIN.exec(content) : null;
      if (plain === null) close();
      else pending = block(plain[1]?.length ?? 0, plain[2] ?? "", line, at);
      free = false;
    }
    at = end + 1;
  }
  if (pending !== undefined) blocks.push(pending);
  close();
  return runs;
}

function block(depth: number, value: string, line: number, offset: number): Heading | Paragraph {
  const before = depth === 0 ? 0 : depth + 1;
  const place = (units: number) => ({ line, column: units + 1, offset: offset + units });
  const position = { start: place(0), end: place(before + value.length) };
  const text = { type: "text" as const, value, position: { start: place(before), end: place(before + value.length) } };
  if (depth === 2 || depth === 3 || depth === 4 || depth === 5 || depth === 6) {
    return { type: "heading", depth, children: [text], position };
  }
  return { type: "paragraph", children: [text], position };
}
