import type { Edit } from "../core/diagnostic.js";
import type { SourceFile } from "../core/source-file.js";
import { spanAt } from "../core/source-file.js";
import { spanOfText, type TracedText } from "../core/traced-text.js";
import { meets, protectedStretches } from "./protected-stretches.js";
import type { Finding, RuleContext } from "./rule.js";
import { isInFrontMatter, type RunningText } from "./running-text.js";

/** Put `text` in the place of the units `from`…`to`. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type FoundText = Required<Pick<Finding, "span" | "actual">> & Pick<Finding, "edits">;

const ESCAPABLE = /[!-/:-@[-`{-~]/u;
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Where a finding stands in the source, the text found, and how to mend it, all in units of `text.clean`.
 *
 * No edits come back where one can't be made safely: in front matter and links, across marks of Markdown, or where it would
 * undo bold.
 */
export function found(
  { draft }: Pick<RuleContext, "draft">,
  text: RunningText,
  from: number,
  to: number,
  replacements: readonly Replacement[] = [],
): FoundText {
  return foundIn(draft, text, text.clean, from, to, replacements);
}

/** The same in units of `text.written`. */
export function foundAsWritten(
  { draft }: Pick<RuleContext, "draft">,
  text: RunningText,
  from: number,
  to: number,
  replacements: readonly Replacement[] = [],
): FoundText {
  return foundIn(draft, text, text.written, from, to, replacements);
}

function foundIn(
  draft: RuleContext["draft"],
  text: RunningText,
  traced: TracedText,
  from: number,
  to: number,
  replacements: readonly Replacement[],
): FoundText {
  const { file } = draft;
  const span = spanOfText(file, traced, from, to);
  const actual = file.text.slice(span.start.offset, span.end.offset);
  if (replacements.length === 0 || isInFrontMatter(text)) return { span, actual };
  const { links } = protectedStretches(draft);
  const edits: Edit[] = [];
  for (const replacement of replacements) {
    const edit = toEdit(file, traced, replacement);
    if (
      edit === undefined ||
      meets(links, edit.span.start.offset, Math.max(edit.span.end.offset, edit.span.start.offset + 1))
    ) {
      return { span, actual };
    }
    edits.push(edit);
  }
  return { span, actual, edits };
}

function toEdit(file: SourceFile, traced: TracedText, { from, to, text }: Replacement): Edit | undefined {
  if (from === to) {
    const { end } = spanOfText(file, traced, Math.max(0, from - 1), from);
    return { span: { start: end, end }, text };
  }
  const span = spanOfText(file, traced, from, to);
  const [start, end] = [span.start.offset, span.end.offset];
  if (to - from > 1 && file.text.slice(start, end).replace(ESCAPE, "$1").length !== to - from) return undefined;
  if (text === "" && losesBold(file.text, start, end)) return undefined;
  return isEscaped(file.text, start) ? { span: spanAt(file, start - 1, end), text } : { span, text };
}

/** Whether a backslash before a mark of Markdown makes it a plain character. */
function isEscaped(source: string, at: number): boolean {
  if (!ESCAPABLE.test(source.charAt(at))) return false;
  let slashes = 0;
  while (source[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** Asterisks with a mark of punctuation inside are bold only as long as a blank or mark stands outside. */
function losesBold(source: string, start: number, end: number): boolean {
  const before = /[*_]+$/u.exec(source.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const after = /^[*_]+/u.exec(source.slice(end, end + 3))?.[0].length ?? 0;
  return (
    (before > 0 && PUNCTUATION.test(source.charAt(start - before - 1))) ||
    (after > 0 && PUNCTUATION.test(source.charAt(end + after)))
  );
}
