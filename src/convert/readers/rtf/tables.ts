import type { Stretch } from "../../transcript.js";
import type { Place, Scribe } from "../scribe.js";
import type { Block, Row, RowFormat, Table } from "./blocks.js";

/** Writes the blocks of a cell. */
type WriteBlocks = (blocks: readonly Block[], place: Place) => void;

export const plainRow: RowFormat = { head: false, merged: [] };

/** Writes a table; cells that were merged into others are empty, what they hold isn't seen. */
export function writeTable({ rows }: Table, scribe: Scribe, place: Place, write: WriteBlocks): void {
  if (place.aside !== undefined) {
    for (const row of rows) for (const cell of row.cells) write(cell, place);
    return;
  }
  const firstBody = rows.findIndex(({ format }) => !format.head);
  scribe.table((table) => ({
    headRows: firstBody === -1 ? 0 : firstBody,
    rows: rows.map((row) =>
      row.cells.map((cell, index) => writeCell(row, cell, index, scribe, { ...place, table }, write)),
    ),
  }));
}

function writeCell(
  { format }: Row,
  cell: readonly Block[],
  index: number,
  scribe: Scribe,
  place: Place,
  write: WriteBlocks,
): Stretch {
  const from = scribe.at;
  if (format.merged[index]) {
    write(cell, { ...place, aside: "hidden text" });
    return { from: scribe.at, to: scribe.at };
  }
  write(cell, place);
  return { from, to: Math.max(from, scribe.at - 1) };
}
