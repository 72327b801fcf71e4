import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Outcome } from "../core/outcome.js";
import type { SourceFile } from "../core/source-file.js";
import { readDirectives } from "./directives.js";
import type { Draft } from "./draft.js";
import { checkLimits } from "./limits.js";
import { readFrontMatter } from "./raw-front-matter.js";

/**
 * Parses a draft: CommonMark with GFM tables and footnotes, and YAML front matter.
 *
 * A text that would take a Markdown parser minutes is not parsed: it yields an empty tree and a diagnostic that names the place.
 */
export function parseDraft(file: SourceFile): Outcome<Draft> {
  const frontMatter = readFrontMatter(file);
  const limits = checkLimits(file);
  const tree: Root = limits.length > 0 ? { type: "root", children: [] } : markdown().parse(file.text);
  return {
    value: { file, tree, frontMatter: frontMatter.value, directives: readDirectives(file, tree) },
    diagnostics: [...frontMatter.diagnostics, ...limits],
  };
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
