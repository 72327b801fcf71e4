import type { Piece } from "../pieces.js";
import type { Format } from "../scribe.js";
import type { Element } from "./tree.js";

/** What a page consists of, before it is known which of it is the text. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly type: "paragraph";
  readonly pieces: readonly Piece[];
  readonly format: Format;
  /** The block that it stands in. */
  readonly within: Element;
  /** On one line, as a reader sees it. */
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  /** Elements around it that say that they are no part of the text. */
  readonly suspects: readonly Element[];
  /** Set if it is a program or a control: nothing that is read. */
  readonly program?: true;
}

export interface Table {
  readonly type: "table";
  readonly within: Element;
  readonly rows: readonly (readonly Cell[])[];
  readonly headRows: number;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Whether a merged cell beside or above covers it. */
  readonly covered?: true;
}

/** The paragraphs of some blocks, those of cells too. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === "paragraph" ? [block] : block.rows.flat().flatMap((cell) => paragraphsOf(cell.blocks)),
  );
}
