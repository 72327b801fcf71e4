import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { LaidOutParagraph, LaidOutTable, TableColumn } from "../../../../src/layout/laid-out.js";
import { type Millimetres, pt, toPoints } from "../../../../src/layout/units.js";
import { cellMargin, narrowMargin } from "../../../../src/render/docx/cell-margin.js";
import { pageFrame } from "../../../../src/render/docx/measures.js";
import { type Desk, paragraph } from "./paragraph.js";
import { alignments, exactly } from "./styles.js";

/** A table as wide as the type area, its head repeated on every page; no row is torn. */
export function table({ columns, head, rows }: LaidOutTable, desk: Desk): Table {
  const { house } = desk;
  const widths = columnWidths(columns, pageFrame(house).typeArea.width);
  const side = cellMargin(house);
  const border = rule(house.table.rule);
  const row = (cells: readonly LaidOutParagraph[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: columns.map((column, index) =>
        isHead ? headCell(cells[index], widths[index] ?? 0, desk) : cell(cells[index], column, desk),
      ),
    });
  return new Table({
    width: { size: pageFrame(house).typeArea.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: side, right: side },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}

/** A rule line; Word counts its thickness in eighths of a point. */
export function rule(thickness: Millimetres, color = "auto"): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: Math.round(toPoints(thickness) * 8), color };
}

/** A paragraph of no height: two tables that meet would become one, and no text may end with a table. */
export function seam(points = 1): Paragraph {
  return new Paragraph({ spacing: exactly(pt(points)) });
}

function headCell(text: LaidOutParagraph | undefined, width: number, desk: Desk): TableCell {
  const side = text === undefined ? undefined : narrowMargin(text, "tableHead", width, desk.house);
  return new TableCell({
    ...(side !== undefined && { margins: { marginUnitType: WidthType.DXA, left: side, right: side } }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: text === undefined ? [] : [paragraph(text, desk)],
  });
}

function cell(text: LaidOutParagraph | undefined, column: TableColumn, desk: Desk): TableCell {
  const alignment = { alignment: alignments[column.align] };
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: text === undefined ? [] : [paragraph(text, desk, alignment)],
  });
}

/** Shares of the width in whole twips, which add up to it. */
function columnWidths(columns: readonly TableColumn[], width: number): number[] {
  let share = 0;
  let left = 0;
  return columns.map((column) => {
    share += column.share;
    const right = Math.round(share * width);
    const own = right - left;
    left = right;
    return own;
  });
}
