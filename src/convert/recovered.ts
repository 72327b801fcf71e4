import type { PartKind } from "../model/parts.js";
import type { HeadingLevel } from "../model/report.js";
import type { Change } from "./change.js";
import type { FoundFrontMatter } from "./found-front-matter.js";
import type { Line } from "./line.js";
import type { Doubt } from "./transcript.js";

/**
 * A report as it was found in an old file (复原的结构): blocks in the order of the source, each made of lines that know where they
 * stood, and what became of the rest.
 */
export interface Recovered {
  readonly frontMatter: FoundFrontMatter;
  readonly blocks: readonly RecoveredBlock[];
  /** In no order; what they don't name is kept. */
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
}

export type RecoveredBlock = RecoveredHeading | RecoveredParagraph | RecoveredItem | RecoveredTable | RecoveredNote;

export interface RecoveredHeading {
  readonly type: "heading";
  readonly level: HeadingLevel;
  /** Without its ordinal. */
  readonly words: Line;
  /** Kinds that a comment must name, since the words don't. */
  readonly kinds?: readonly PartKind[];
}

interface RecoveredParagraph {
  readonly type: "paragraph";
  readonly line: Line;
}

/** A numbered paragraph. */
export interface RecoveredItem {
  readonly type: "item";
  readonly number: string;
  readonly words: Line;
}

interface RecoveredTable {
  readonly type: "table";
  readonly rows: readonly (readonly Line[])[];
}

interface RecoveredNote {
  readonly type: "note";
  /** Index into the notes of the transcript. */
  readonly note: number;
  readonly lines: readonly Line[];
}

/** Where a block begins in the source. */
export function linesOfBlock(block: RecoveredBlock): readonly Line[] {
  switch (block.type) {
    case "heading":
    case "item":
      return [block.words];
    case "paragraph":
      return [block.line];
    case "table":
      return block.rows.flat();
    case "note":
      return block.lines;
    default:
      return block satisfies never;
  }
}
