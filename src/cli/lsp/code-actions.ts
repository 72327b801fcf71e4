import { type CodeAction, CodeActionKind, type Range, type TextEdit } from "vscode-languageserver";
import type { Diagnostic } from "../../core/diagnostic.js";
import { inLanguage, type Language, type Sentence } from "../../core/sentence.js";
import { spanAt } from "../../core/source-file.js";
import type { Draft } from "../../draft/draft.js";
import { applySafely } from "../../rules/apply-fixes.js";
import type { Mended } from "../../rules/mend.js";
import { excerpt } from "../../rules/quote.js";
import { toEditorDiagnostic } from "./diagnostics.js";
import { overlap, toRange } from "./positions.js";

/** What mends the findings in a range, an action for each; those that would change something beside them are left out. */
export function quickFixes(
  uri: string,
  draft: Draft,
  diagnostics: readonly Diagnostic[],
  range: Range,
  language: Language,
): readonly CodeAction[] {
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { edits = [], fix, span } = diagnostic;
    if (edits.length === 0 || !overlap(toRange(span), range)) return [];
    if (applySafely(draft, [diagnostic]).applied.length === 0) return [];
    return [
      {
        title: inLanguage(titleOf(diagnostic), language),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toEditorDiagnostic(diagnostic, language)],
        isPreferred: fix === "safe",
        edit: { changes: { [uri]: edits.map((edit) => ({ range: toRange(edit.span), newText: edit.text })) } },
      },
    ];
  });
}

/** Mends a whole file; the texts between are left alone. */
export function fixAll(uri: string, mended: Mended, language: Language): CodeAction {
  const title = { zh: "改正全部可以自动改正的问题", en: "Mend all that can be mended unasked" };
  return {
    title: inLanguage(title, language),
    kind: CodeActionKind.SourceFixAll,
    edit: { changes: { [uri]: editsOf(mended) } },
  };
}

function titleOf({ ruleId, edits = [], fix, actual }: Diagnostic): Sentence {
  const { zh, en } = whatIsDone(ruleId, edits, actual);
  return fix === "safe" ? { zh, en } : { zh: `${zh}（请看过再改）`, en: `${en} (look first)` };
}

function whatIsDone(ruleId: string, edits: NonNullable<Diagnostic["edits"]>, actual: string | undefined): Sentence {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1) return { zh: `按规则 ${ruleId} 改正`, en: `Mend as ${ruleId} asks` };
  const text = excerpt(edit.text);
  if (text !== "") return { zh: `改为“${text}”`, en: `Write “${text}”` };
  const old = excerpt(actual ?? "");
  return old === "" ? { zh: "删除", en: "Delete" } : { zh: `删除“${old}”`, en: `Delete “${old}”` };
}

function editsOf({ before, after, kept }: Mended): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let at = 0; // in the text after
  for (const stretch of [
    ...kept,
    { from: before.text.length, to: before.text.length, by: after.length - before.text.length },
  ]) {
    const newText = after.slice(at, stretch.from + stretch.by);
    if (stretch.from > from || newText !== "") {
      edits.push({ range: toRange(spanAt(before, from, stretch.from)), newText });
    }
    from = stretch.to;
    at = stretch.to + stretch.by;
  }
  return edits;
}
