import type { Diagnostic } from "./diagnostic.js";

/** What there is to say of a file, and its text. */
export interface FileFindings {
  readonly path: string;
  /** Absent where nothing shows it, or nothing could be read. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is an old file: its text is that of its paragraphs, a line each. */
  readonly old?: true;
  /** How many findings a baseline has taken out. */
  readonly known?: number;
}
