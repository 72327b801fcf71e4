import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import { inLanguage, type Language } from "../../core/sentence.js";
import { type SourceFile, spanAt } from "../../core/source-file.js";
import type { Block, Part, Report, Section } from "../../model/report.js";
import { toRange } from "./positions.js";

/** The outline of a report: its parts, with sections and items below. */
export function outline(file: SourceFile, { parts }: Report, language: Language): DocumentSymbol[] {
  return symbols(file, parts, file.text.length, language);
}

/** @param end where the last of them ends */
function symbols(
  file: SourceFile,
  nodes: readonly (Part | Section)[],
  end: number,
  language: Language,
): DocumentSymbol[] {
  return nodes.map(({ type, heading, blocks }, index) => {
    const { span, title } = heading;
    const to = Math.max(nodes[index + 1]?.heading.span.start.offset ?? end, span.end.offset);
    const name = title.text.trim();
    return {
      name: name === "" ? inLanguage({ zh: "（没有标题）", en: "(no title)" }, language) : name,
      kind: type === "part" ? SymbolKind.Module : SymbolKind.String,
      range: toRange(spanAt(file, span.start.offset, to)),
      selectionRange: toRange(span),
      children: symbols(file, blocks.filter(isSection), to, language),
    };
  });
}

function isSection(block: Block): block is Section {
  return block.type === "section";
}
