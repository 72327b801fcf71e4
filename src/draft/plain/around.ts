import type { Nodes, Root } from "mdast";
import { countBelow } from "../condense.js";
import type { Position } from "./line.js";
import { plainRuns, type Run } from "./runs.js";

/**
 * Code and HTML may go on over blank lines; a comment that ends where it begins doesn't, and `<` before anything else is a mark.
 * A byte order mark moves all places.
 */
const MAY_GO_ON = /```|~~~|<(?=[A-Za-z/!?])(?!!--)|<!--(?!.*-->)|\r(?!\n)|\0|^\ufeff/;
const FRONT_MATTER = /^(---[ \t]*\r?\n)((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;
/** Stands for a run of blocks. No character at all (Unicode), so no text has it. */
const STAND_IN = "\uFDD0";
const NOTHING_LEFT = new RegExp(`^(?:---\\r?\\n(?:${STAND_IN}\\r?\\n)?---(?:\\r?\\n|$))?[${STAND_IN} \\t\\r\\n]*$`);

/**
 * Parses what is not plain in a text, and puts plain blocks around it: nearly all of a report is headings, paragraphs of one line,
 * flat lists and tables, for each line of which the parser would try twenty constructs.
 *
 * @param parse is given the text without its plain blocks and the lines of its front matter, or all of it where that isn't safe,
 *   since code or HTML may go on over blank lines; not called where nothing is left
 */
export function parseAroundPlain(text: string, parse: (rest: string) => Root): Root {
  if (text.includes(STAND_IN) || MAY_GO_ON.test(text)) return parse(text);
  const front = text.startsWith("---") ? FRONT_MATTER.exec(text) : undefined;
  if (front === null) return parse(text);
  const [{ length: start } = "", { length: opening } = "", lines = ""] = front ?? [];
  const frontMatter = lines.replace(/\r?\n$/u, "");
  const inside: Run = { blocks: [], from: opening, to: opening + frontMatter.length };
  const plain = plainRuns(text, start);
  const runs = lines === "" ? plain : [inside, ...plain];
  let rest = "";
  let done = 0;
  for (const { from, to } of runs) {
    rest += text.slice(done, from) + STAND_IN;
    done = to;
  }
  rest += text.slice(done);
  if (!NOTHING_LEFT.test(rest)) return restore(parse(rest), text, runs, frontMatter);
  const tree: Root = {
    type: "root",
    children: plain.flatMap(({ blocks }) => blocks),
    position: { start: pointAt(text, 0), end: pointAt(text, text.length) },
  };
  if (start > 0) {
    const end = pointAt(text, opening + lines.length + "---".length);
    tree.children.unshift({ type: "yaml", value: frontMatter, position: { start: pointAt(text, 0), end } });
  }
  return tree;
}

/** Gives a tree the blocks and places of the whole text; changes the tree. */
function restore(tree: Root, text: string, runs: readonly Run[], frontMatter: string): Root {
  /** Where the stand-ins are in what was parsed, and what it lacks behind each. */
  const places: number[] = [];
  const units = [0];
  const below = [0];
  let lacking = 0;
  for (const { from, to } of runs) {
    places.push(from - lacking);
    lacking += to - from - STAND_IN.length;
    units.push(lacking);
    below.push((below.at(-1) ?? 0) + newlinesIn(text, from, to));
  }
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
  move(tree);
  let next = runs[0]?.blocks.length === 0 ? 1 : 0;
  tree.children = tree.children.flatMap((node) => {
    if (node.type === "yaml") return [{ ...node, value: frontMatter }];
    const run = runs[next];
    if (run === undefined || node.position?.start.offset !== run.from) return [node];
    next++;
    return run.blocks;
  });
  return tree;
}

function pointAt(text: string, offset: number): Position["start"] {
  const before = text.slice(0, offset);
  return { line: newlinesIn(text, 0, offset) + 1, column: offset - before.lastIndexOf("\n"), offset };
}

function newlinesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
