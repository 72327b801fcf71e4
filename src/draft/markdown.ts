import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { condense } from "./condense.js";

/**
 * The syntax tree of a text that is within the limits, with positions.
 *
 * @param shorten how the parser is spared the prose; the tree is the same without
 */
export function parseMarkdown(text: string, shorten: typeof condense = condense): Root {
  const short = shorten(text);
  return short === undefined ? markdown().parse(text) : short.restore(markdown().parse(short.text));
}

let parser: Processor<Root> | undefined;

function markdown(): Processor<Root> {
  parser ??= unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(tablesAndFootnotes).freeze();
  return parser;
}

/** Not all of remark-gfm: its strikethrough eats the `~` of 「3~5%」 and its bare links swallow the Chinese sentence after a URL. */
function tablesAndFootnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}
