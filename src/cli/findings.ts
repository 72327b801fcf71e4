import type { Diagnostic } from "../core/diagnostic.js";
import type { FileFindings } from "../core/file-findings.js";
import type { Outcome } from "../core/outcome.js";
import type { OpenDraft } from "../pipeline.js";

export type { FileFindings };

/**
 * What there is to say of a draft, sorted by the file that it is said of: the draft first, then its attachments.
 *
 * @param old the text of the old file that the draft was made of
 */
export function findingsByFile(
  { value }: Outcome<OpenDraft>,
  diagnostics: readonly Diagnostic[],
  old?: string,
): readonly FileFindings[] {
  if (old !== undefined) {
    const text = old === "" ? {} : { text: old }; // none of a file that was refused
    return [{ path: value.draft.file.path, ...text, diagnostics, old: true }];
  }
  return [...filesOf(value)].map(([path, text]) => ({
    path,
    text,
    diagnostics: diagnostics.filter((diagnostic) => diagnostic.path === path),
  }));
}

/** Text is shown beside findings only; of thousands of drafts it takes up much. */
export function withoutNeedlessText({ text, diagnostics, ...file }: FileFindings): FileFindings {
  return { ...file, diagnostics, ...(text === undefined || diagnostics.length === 0 ? {} : { text }) };
}

/** Two drafts may share an attachment: it is told of once. */
export function eachFileOnce(files: Iterable<FileFindings>): readonly FileFindings[] {
  return [...new Map([...files].map((file) => [file.path, file])).values()];
}

function filesOf({ draft, attachments }: OpenDraft, files = new Map<string, string>()): ReadonlyMap<string, string> {
  if (files.has(draft.file.path)) return files;
  files.set(draft.file.path, draft.file.text);
  for (const { value } of attachments.values()) filesOf(value, files);
  return files;
}
