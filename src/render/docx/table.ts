import type { LaidOutParagraph, LaidOutTable, TableColumn } from "../../layout/laid-out.js";
import { type Millimetres, toPoints } from "../../layout/units.js";
import { cellMargin, narrowMargin } from "./cell-margin.js";
import { pageFrame } from "./measures.js";
import { type Desk, paragraph } from "./paragraph.js";
import { emptyElement } from "./xml.js";

/** A table as wide as the type area, its head repeated on every page; no row is torn. */
export function table({ columns, head, rows }: LaidOutTable, desk: Desk): string {
  const { house } = desk;
  const widths = columnWidths(columns, pageFrame(house).typeArea.width);
  const border = ruleOf(house.table.rule);
  const row = (cells: readonly LaidOutParagraph[], isHead: boolean): string =>
    tableRow(
      columns.map((column, index) => {
        const text = cells[index];
        const content = text && paragraph(text, desk, isHead ? undefined : { align: column.align });
        const width = widths[index] ?? 0;
        const side = isHead && text !== undefined ? narrowMargin(text, "tableHead", width, house) : undefined;
        return cell(width, content ?? "<w:p/>", `${marginXml(side)}<w:vAlign w:val="center"/>`);
      }),
      isHead,
    );
  return tableXml({
    borders: { top: border, left: border, bottom: border, right: border, insideH: border, insideV: border },
    side: cellMargin(house),
    widths,
    rows: [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}

/** Attributes of a rule line. */
export interface Rule {
  readonly style: "single" | "none";
  readonly colour: string;
  /** Eighths of a point. */
  readonly size: number;
  /** White between the rule and the text, in points. */
  readonly space?: number;
}

export const noRule: Rule = { style: "none", size: 0, colour: "auto" };

/** A rule line; Word counts its thickness in eighths of a point. */
export function ruleOf(thickness: Millimetres, colour = "auto"): Rule {
  return { style: "single", size: Math.round(toPoints(thickness) * 8), colour };
}

/** @param side where it is drawn */
export function ruleXml(side: string, { style, colour, size, space }: Rule): string {
  return emptyElement(`w:${side}`, { "w:val": style, "w:color": colour, "w:sz": size, "w:space": space });
}

/** In the order of the schema. */
interface Borders {
  readonly top: Rule;
  readonly left: Rule;
  readonly bottom: Rule;
  readonly right: Rule;
  readonly insideH: Rule;
  readonly insideV: Rule;
}

interface Frame {
  /** Place of a table that stands out of the text, as XML. */
  readonly float?: string;
  /** Whether it stands in the middle of the page, where it is narrower. */
  readonly centred?: boolean;
  readonly borders: Borders;
  /** White at the left and right of a cell, in twips. */
  readonly side: number;
  readonly widths: readonly number[];
  readonly rows: readonly string[];
}

/** A table in fixed columns. */
export function tableXml({ float = "", centred, borders, side, widths, rows }: Frame): string {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const rules = Object.entries(borders).map(([name, rule]) => ruleXml(name, rule));
  const margin = (name: string, width: number): string => `<w:${name} w:type="dxa" w:w="${width}"/>`;
  return [
    `<w:tbl><w:tblPr>${float}<w:tblW w:type="dxa" w:w="${width}"/>${centred ? '<w:jc w:val="center"/>' : ""}`,
    `<w:tblBorders>${rules.join("")}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>`,
    margin("top", 0) + margin("left", side) + margin("bottom", 0) + margin("right", side),
    `</w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    ...rows,
    "</w:tbl>",
  ].join("");
}

export function tableRow(cells: readonly string[], isHead = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
}

/** @param content paragraphs, one at least */
export function cell(width: number, content: string, properties = ""): string {
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${properties}</w:tcPr>${content}</w:tc>`;
}

/** Margins of a cell of its own. */
function marginXml(side: number | undefined): string {
  if (side === undefined) return "";
  return `<w:tcMar><w:left w:type="dxa" w:w="${side}"/><w:right w:type="dxa" w:w="${side}"/></w:tcMar>`;
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
