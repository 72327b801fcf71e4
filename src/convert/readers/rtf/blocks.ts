import type { Piece } from "../pieces.js";
import type { Format } from "../scribe.js";

/** What a story of an RTF file consists of. */
export type Block = Paragraph | Table;

interface Paragraph {
  readonly type: "paragraph";
  readonly pieces: readonly Piece[];
  readonly format: Format;
}

export interface Table {
  readonly type: "table";
  readonly rows: Row[];
}

export interface Row {
  readonly cells: readonly (readonly Block[])[];
  readonly format: RowFormat;
}

/** What `\trowd` and the words behind it say of a row. */
export interface RowFormat {
  readonly head: boolean;
  /** Of each cell, whether it was merged into the one before or above it. */
  readonly merged: readonly boolean[];
}
