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

/**
 * The syntax tree of a text that is within the limits, with positions.
 *
 * @param shorten how the parser is spared the prose; the tree is the same without
 * @param mayHoldTable whether it has to look for tables; the tree is the same if it always does
 */
export function parseMarkdown(text: string, shorten = condense, mayHoldTable = hasTableMarks): Root {
  const parser = mayHoldTable(text) ? withTables() : withoutTables();
  const short = shorten(text);
  return short === undefined ? parser.parse(text) : short.restore(parser.parse(short.text));
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
