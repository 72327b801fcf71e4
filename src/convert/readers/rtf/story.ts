import type { Piece } from "../pieces.js";
import type { Format } from "../scribe.js";
import { tooLarge } from "../unreadable.js";
import type { Block, RowFormat, Table } from "./blocks.js";
import { plainRow } from "./tables.js";

/** More than any report has. */
const MAX_PARAGRAPHS = 60_000;

/** What is gathered of one table within another. */
interface Layer {
  /** Of the cell that is being filled; of the story itself at the bottom. */
  blocks: Block[];
  cells: Block[][];
  table: Table | undefined;
}

/** Gathers the paragraphs and tables of a story: the text, a note, a header, a text box. */
export class StoryBuilder {
  readonly #layers: Layer[] = [{ blocks: [], cells: [], table: undefined }];
  /** Boxes anchored in the paragraph that isn't finished, and whether something of it was seen before them. */
  readonly #boxes: { readonly blocks: readonly Block[]; readonly first: boolean }[] = [];
  readonly #budget: { paragraphs: number };

  /** @param budget of all stories of a file */
  constructor(budget: { paragraphs: number }) {
    this.#budget = budget;
  }

  /** Ends a paragraph. @param depth of the table that it stands in, 0 for none */
  paragraph(pieces: readonly Piece[], format: Format, depth: number): void {
    if (++this.#budget.paragraphs > MAX_PARAGRAPHS) throw tooLarge();
    const { blocks } = this.#at(depth);
    append(
      blocks,
      this.#boxes.filter(({ first }) => first).flatMap((box) => box.blocks),
    );
    if (pieces.length > 0) blocks.push({ type: "paragraph", pieces, format });
    append(
      blocks,
      this.#boxes.filter(({ first }) => !first).flatMap((box) => box.blocks),
    );
    this.#boxes.length = 0;
  }

  /** Ends a cell; its last paragraph has been ended. */
  cell(depth: number): void {
    if (++this.#budget.paragraphs > MAX_PARAGRAPHS) throw tooLarge();
    const layer = this.#at(Math.max(1, depth));
    layer.cells.push(layer.blocks);
    layer.blocks = [];
  }

  row(depth: number, format: RowFormat = plainRow): void {
    const layer = this.#at(Math.max(1, depth));
    if (layer.cells.length === 0) return;
    const below = this.#layers[this.#layers.indexOf(layer) - 1];
    if (layer.table === undefined) {
      layer.table = { type: "table", rows: [] };
      below?.blocks.push(layer.table);
    }
    layer.table.rows.push({ cells: layer.cells, format });
    layer.cells = [];
  }

  box(blocks: readonly Block[], first: boolean): void {
    this.#boxes.push({ blocks, first });
  }

  /** All of the story; what stands in rows without an end isn't lost. */
  finish(): readonly Block[] {
    return this.#at(0).blocks;
  }

  /** The layer of a depth: deeper ones end, missing ones begin. */
  #at(depth: number): Layer {
    while (this.#layers.length - 1 > depth) {
      const layer = this.#layers.pop();
      const below = this.#layers.at(-1);
      if (layer === undefined || below === undefined) break;
      append(below.blocks, [...layer.cells.flat(), ...layer.blocks]);
    }
    while (this.#layers.length - 1 < depth) this.#layers.push({ blocks: [], cells: [], table: undefined });
    return this.#layers[depth] ?? { blocks: [], cells: [], table: undefined };
  }
}

/** Not push(...): a file may have more blocks than a call takes arguments. */
function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block);
}
