import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { once } from "../core/once.js";
import { condense } from "./condense.js";
import { parseInPieces } from "./in-pieces.js";
import { parseAroundPlain } from "./plain/around.js";

/** The syntax tree of a text that is within the limits, with positions. The parser is spared what it would find nothing in. */
export function parseMarkdown(text: string): Root {
  return parseAroundPlain(text, (rest) => {
    const condensed = condense(rest);
    const parser = hasTableMarks(rest) ? withTables() : withoutTables();
    const tree = parseInPieces(condensed?.text ?? rest, (piece) => parser.parse(piece));
    condensed?.restore(tree);
    return tree;
  });
}

/** The same tree, by the parser alone: what tests compare with. */
export function parseWhole(text: string): Root {
  return withTables().parse(text);
}

/** A table has a `|` between its columns, or a `:` in the line below its head. */
function hasTableMarks(text: string): boolean {
  return text.includes("|") || text.includes(":-") || text.includes("-:");
}

/** Whether a line begins a table is tried at every line, and half of the parser's work. */
const withTables = once(() => parserWith([gfmTable(), gfmFootnote()]));
const withoutTables = once(() => parserWith([gfmFootnote()]));

/** Not all of remark-gfm: its strikethrough eats the `~` of 「3~5%」 and its bare links swallow the Chinese sentence after a URL. */
function parserWith(syntax: readonly ReturnType<typeof gfmTable>[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ["yaml"])
    .use(function (this: Processor): void {
      const data = this.data();
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax];
      data.fromMarkdownExtensions = [
        ...(data.fromMarkdownExtensions ?? []),
        gfmTableFromMarkdown(),
        gfmFootnoteFromMarkdown(),
      ];
    })
    .freeze();
}
