import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { once } from "../core/once.js";

/**
 * The parser of Markdown; the bundle makes it ready when it is asked for, since most drafts need none (`plain/`).
 *
 * @param tables whether it looks for them: that is tried at every line, and half of its work
 */
export function parserOf(tables: boolean): Processor<Root> {
  return tables ? withTables() : withoutTables();
}

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
