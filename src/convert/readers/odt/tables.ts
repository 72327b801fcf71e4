import type { Stretch } from "../../transcript.js";
import type { Place, Scribe } from "../scribe.js";
import { elements, type XmlElement } from "../xml.js";

/** Writes the paragraphs and tables within an element. */
export type WriteBlocks = (element: XmlElement, place: Place) => void;

interface Row {
  readonly element: XmlElement;
  readonly head: boolean;
}

/** Writes a table row by row, cell by cell; covered cells are elements of their own. */
export function writeTable(table: XmlElement, scribe: Scribe, place: Place, write: WriteBlocks): void {
  const rows = rowsOf(table, false);
  if (place.aside !== undefined) {
    for (const { element } of rows) for (const cell of elements(element)) write(cell, place);
    return;
  }
  scribe.table((index) => ({
    rows: rows.map(({ element }) =>
      elements(element).flatMap((cell) => writeCell(cell, scribe, { ...place, table: index }, write)),
    ),
    headRows: rows.findIndex(({ head }) => !head) === -1 ? rows.length : rows.findIndex(({ head }) => !head),
  }));
}

function rowsOf(element: XmlElement, head: boolean): Row[] {
  return elements(element).flatMap((each): Row[] => {
    switch (each.name) {
      case "table:table-row":
        return [{ element: each, head }];
      case "table:table-header-rows":
        return rowsOf(each, true);
      case "table:table-rows":
      case "table:table-row-group":
        return rowsOf(each, head);
      default:
        return [];
    }
  });
}

function writeCell(cell: XmlElement, scribe: Scribe, place: Place, write: WriteBlocks): Stretch[] {
  const from = scribe.at;
  switch (cell.name) {
    case "table:table-cell":
      write(cell, place);
      return [{ from, to: Math.max(from, scribe.at - 1) }];
    case "table:covered-table-cell":
      write(cell, { ...place, aside: "hidden text" });
      return [{ from, to: from }];
    default:
      return [];
  }
}
