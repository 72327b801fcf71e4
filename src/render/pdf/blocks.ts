import type { LaidOutBlock, LaidOutFigure, LaidOutParagraph, LaidOutTable } from "../../layout/laid-out.js";
import { content, type Desk, paragraph, picture } from "./text.js";
import { array, literal, millimetres, named } from "./typst.js";

/** Between a table and a picture, as in a DOCX. */
const APART = "#v(6pt)\n";

/** Body text: paragraphs, tables and figures, captions with what they belong to. */
export function blocks(laidOut: readonly LaidOutBlock[], desk: Desk): string {
  return laidOut
    .map((block, index) => {
      const apart = block.type === "figure" && laidOut[index - 1]?.type === "table";
      return `${apart ? APART : ""}${blockOf(block, desk)}`;
    })
    .join("\n");
}

function blockOf(block: LaidOutBlock, desk: Desk): string {
  switch (block.type) {
    case "paragraph":
      return paragraph(block, desk);
    case "table":
      return table(block, desk);
    case "figure":
      return figure(block, desk);
    default:
      return block satisfies never;
  }
}

/** As wide as the type area, its head repeated on every page; no row is torn. */
function table({ caption, columns, head, rows }: LaidOutTable, desk: Desk): string {
  const cells = (row: readonly LaidOutParagraph[], isHead: boolean) =>
    columns.map((column, index) => {
      const cell = row[index];
      const args = named({ align: isHead ? undefined : column.align });
      const more = args === "" ? "" : `, ${args}`;
      const body = cell && `in-style(${literal(cell.style)}, (:), ${content(cell.runs, desk)}${more})`;
      return `table.cell(breakable: false, ${body ?? "[]"})`;
    });
  const args = named({
    columns: array(columns.map(({ share }) => `${Number(share.toFixed(4))}fr`)),
    stroke: `${millimetres(desk.house.table.rule)} + black`,
    inset: `(x: ${1 / 3}em, y: 0pt)`,
    align: "horizon",
  });
  const lines = [
    ...(head.length === 0 ? [] : [`table.header(${cells(head, true).join(", ")})`]),
    ...rows.flatMap((row) => cells(row, false)),
  ];
  const body = `#{ set text(size: styles.at("tableCell").text.size); table(${args}, ${lines.join(",\n  ")}) }`;
  return caption === undefined ? body : `${paragraph(caption, desk, { keep: true })}\n${body}`;
}

function figure({ picture: shown, caption }: LaidOutFigure, desk: Desk): string {
  const image = `#block(width: 100%, sticky: ${caption !== undefined}, align(center, ${picture(shown, desk)}))`;
  return caption === undefined ? image : `${image}\n${paragraph(caption, desk)}`;
}
