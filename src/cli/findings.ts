import type { Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import type { OpenDraft } from "../pipeline.js";

/** A file as reporters want it. */
export interface FileFindings {
  readonly path: string;
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What there is to say of a draft, sorted by the file that it is said of: the draft first, then its attachments. */
export function findingsByFile(
  { value }: Outcome<OpenDraft>,
  diagnostics: readonly Diagnostic[],
): readonly FileFindings[] {
  return [...filesOf(value)].map(([path, text]) => ({
    path,
    text,
    diagnostics: diagnostics.filter((diagnostic) => diagnostic.path === path),
  }));
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
