import type { Severity } from "../../core/diagnostic.js";
import type { Place } from "./places.js";

/** A finding as the page of the preview lists it, in the language of the user. */
export interface ShownFinding {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly message: string;
  /** 「第3行」; with the name of the file where it isn't the draft. */
  readonly where: string;
  readonly basis?: string;
  /** Where a reader sees what it speaks of; absent where nothing of it is seen. */
  readonly place?: Place;
}

/** What the page of the preview shows (预览内容), as it is sent. */
export interface Shown {
  readonly title: string;
  /** 「09:30:05」 */
  readonly time: string;
  readonly findings: readonly ShownFinding[];
  /** Absent where the draft can't be laid out: the page keeps what it had. */
  readonly paper?: { readonly html: string; readonly css: string; readonly pageNumber: string };
  readonly web?: Uint8Array;
  /** What keeps the program from showing the draft as it is now. */
  readonly fault?: string;
}
