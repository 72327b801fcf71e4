import type { Root } from "mdast";
import type { Outcome } from "../core/outcome.js";
import type { SourceFile } from "../core/source-file.js";
import { readDirectives } from "./directives.js";
import type { Draft } from "./draft.js";
import { checkLimits } from "./limits.js";
import { parseMarkdown } from "./markdown.js";
import { readFrontMatter } from "./raw-front-matter.js";

/**
 * Parses a draft: CommonMark with GFM tables and footnotes, and YAML front matter.
 *
 * A text that would take a Markdown parser minutes is not parsed: it yields an empty tree and a diagnostic that names the place.
 */
export function parseDraft(file: SourceFile): Outcome<Draft> {
  const frontMatter = readFrontMatter(file);
  const limits = checkLimits(file);
  const tree: Root = limits.length > 0 ? { type: "root", children: [] } : parseMarkdown(file.text);
  return {
    value: { file, tree, frontMatter: frontMatter.value, directives: readDirectives(file, tree) },
    diagnostics: [...frontMatter.diagnostics, ...limits],
  };
}
