import { byPlace, type Diagnostic } from "../core/diagnostic.js";
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

/** Two drafts may share an attachment, which may be an argument itself: all that is said of it is told, each finding once. */
export function eachFileOnce(files: Iterable<FileFindings>): readonly FileFindings[] {
  const byPath = new Map<string, FileFindings>();
  for (const file of files) {
    const other = byPath.get(file.path);
    byPath.set(file.path, other === undefined ? file : together(other, file));
  }
  return [...byPath.values()];
}

function together(one: FileFindings, other: FileFindings): FileFindings {
  const more = unsaid(other.diagnostics, new Set(one.diagnostics.map(findingKey)));
  const known = Math.max(one.known ?? 0, other.known ?? 0);
  return {
    ...other,
    ...one,
    diagnostics: more.length === 0 ? one.diagnostics : [...one.diagnostics, ...more].sort(byPlace),
    ...(known === 0 ? {} : { known }),
  };
}

/** Findings that were not told before of the same file. */
export function unsaid(diagnostics: readonly Diagnostic[], said: ReadonlySet<string>): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => !said.has(findingKey(diagnostic)));
}

/** Tells a finding from the others of its file. A draft is judged otherwise as an attachment, and folders have their severities. */
export function findingKey({ severity, ruleId, span: { start, end } }: Diagnostic): string {
  return `${severity} ${ruleId} ${start.offset} ${end.offset}`;
}

function filesOf({ draft, attachments }: OpenDraft, files = new Map<string, string>()): ReadonlyMap<string, string> {
  if (files.has(draft.file.path)) return files;
  files.set(draft.file.path, draft.file.text);
  for (const { value } of attachments.values()) filesOf(value, files);
  return files;
}
