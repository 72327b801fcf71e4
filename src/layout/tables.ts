import type { Cell, Table } from "../model/report.js";
import type { House, StyleName } from "./house.js";
import type { LaidOutParagraph, LaidOutTable } from "./laid-out.js";
import { layInlines, type RunContext } from "./runs.js";
import { layColumns } from "./table-columns.js";
import { mm } from "./units.js";

/** A table with its caption above it. A head without any word is left out; short rows are filled up. */
export function layTable(table: Table, house: House, context: RunContext): LaidOutTable {
  const caption = table.caption === undefined ? undefined : layInlines(table.caption.inlines, context);
  const columns = layColumns(table, house, context.images);
  const layRow = (row: readonly Cell[], style: StyleName): LaidOutParagraph[] =>
    columns.map(({ share }, index) => {
      const box = { ...context.box, width: mm(context.box.width * share) };
      return { type: "paragraph", style, runs: layInlines(row[index]?.inlines ?? [], { ...context, box }) };
    });
  const head = layRow(table.head, "tableHead");
  return {
    type: "table",
    ...(caption === undefined
      ? {}
      : { caption: { type: "paragraph", style: "caption", runs: caption, keepWithNext: true } }),
    columns,
    head: head.some(({ runs }) => runs.length > 0) ? head : [],
    rows: table.rows.map((row) => layRow(row, "tableCell")),
  };
}
