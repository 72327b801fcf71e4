import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver";
import { inLanguage, type Language, type Sentence } from "../../core/sentence.js";
import type { SourceFile } from "../../core/source-file.js";
import { partKinds, partShortNames } from "../../model/parts.js";
import { ruleMetas } from "../../rules/metas.js";
import { completeFrontMatter } from "./front-matter-completion.js";

const IGNORE = /^<!--\s*report-ignore(?:-file)?(?![\w-])\s*[:：]?[^:：]*?([a-z-]*)$/su;
const PART = /^<!--\s*report-part(?![\w-])\s*[:：]?[^:：]*?([a-z-]*)$/su;

/** What could stand at the cursor: keys and values of front matter, rules in `report-ignore`, kinds in `report-part`. */
export function completeAt(file: SourceFile, position: Position, language: Language): readonly CompletionItem[] {
  const before = file.text.slice(0, (file.lineStarts[position.line] ?? 0) + position.character);
  const comment = before.slice(before.lastIndexOf("<!--"));
  if (!comment.startsWith("<!--") || comment.includes("-->")) {
    return completeFrontMatter(file, position, language);
  }
  const rule = IGNORE.exec(comment)?.[1];
  if (rule !== undefined) {
    return ruleMetas.map(({ id, summary }) => item(id, summary, CompletionItemKind.Reference, rule));
  }
  const kind = PART.exec(comment)?.[1];
  if (kind === undefined) return [];
  return partKinds.map((each) =>
    item(each, { zh: partShortNames[each], en: partShortNames[each] }, CompletionItemKind.EnumMember, kind),
  );

  function item(label: string, detail: Sentence, kind: CompletionItemKind, begun: string): CompletionItem {
    // editors take `-` for the end of a word: the range says what to replace
    const start = { ...position, character: position.character - begun.length };
    const textEdit = { range: { start, end: position }, newText: label };
    return { label, kind, detail: inLanguage(detail, language), filterText: label, textEdit };
  }
}
