import type { Root } from "mdast";
import { condense } from "./condense.js";
import { parseInPieces } from "./in-pieces.js";
import { parserOf } from "./parser.js";
import { parseAroundPlain } from "./plain/around.js";

/** The syntax tree of a text that is within the limits, with positions. The parser is spared what it would find nothing in. */
export function parseMarkdown(text: string): Root {
  return parseAroundPlain(text, (rest) => {
    const condensed = condense(rest);
    const parser = parserOf(hasTableMarks(rest));
    const tree = parseInPieces(condensed?.text ?? rest, (piece) => parser.parse(piece));
    condensed?.restore(tree);
    return tree;
  });
}

/** The same tree, by the parser alone: what tests compare with. */
export function parseWhole(text: string): Root {
  return parserOf(true).parse(text);
}

/** A table has a `|` between its columns, or a `:` in the line below its head. */
function hasTableMarks(text: string): boolean {
  return text.includes("|") || text.includes(":-") || text.includes("-:");
}
