import type { Stretch } from "./transcript.js";

/** Why something was left out of a draft: a closed list, each with a pattern that the dropped text must match (`drop-patterns.ts`). */
export const dropReasons = [
  "ordinal",
  "blank",
  "extractor mark",
  "page number",
  "web chrome",
  "header or footer",
  "deleted revision",
  "comment",
  "hidden text",
  "ruby reading",
  "duplicate fallback",
  "label of a moved value",
] as const;
export type DropReason = (typeof dropReasons)[number];

/**
 * What became of a stretch of the source that a reader of the draft doesn't find in its place (去向). All the rest is kept.
 *
 * `moved`: stands in the front matter, perhaps in another form (`2025年1月3日` → `2025-01-03`). `replaced`: another text stands in
 * its place. `dropped`: gone. `made`: in the front matter without a source.
 */
export type Change = Moved | Replaced | Dropped | Made;

interface Changed extends Stretch {
  /** The exact text of the stretch; empty where it was made. */
  readonly source: string;
  /** What stands in the draft; empty where it was dropped. */
  readonly draft: string;
}

interface Moved extends Changed {
  readonly fate: "moved";
  /** JSON pointer of the front matter: `/date`. */
  readonly reason: string;
}

interface Replaced extends Changed {
  readonly fate: "replaced";
  readonly reason: "ordinal";
}

export interface Dropped extends Changed {
  readonly fate: "dropped";
  readonly reason: DropReason;
}

export interface Made extends Changed {
  readonly fate: "made";
  /** JSON pointer of the front matter. */
  readonly reason: string;
}
