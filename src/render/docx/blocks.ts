import type { LaidOutBlock, LaidOutFigure } from "../../layout/laid-out.js";
import { type Desk, gap, paragraph, seam, styled } from "./paragraph.js";
import { table } from "./table.js";

/** Between a table and a picture, which would hide its last rule; 6 pt. */
const APART = gap(120);

/** Body text: paragraphs, tables and figures, captions with what they belong to. */
export function blocks(laidOut: readonly LaidOutBlock[], desk: Desk): string {
  return laidOut
    .map((block, index) => {
      const next = laidOut[index + 1];
      if (block.type !== "table" || beginsWithText(next)) return blockOf(block, desk);
      return blockOf(block, desk) + (next?.type === "figure" ? APART : seam);
    })
    .join("");
}

function blockOf(block: LaidOutBlock, desk: Desk): string {
  switch (block.type) {
    case "paragraph":
      return paragraph(block, desk);
    case "table": {
      const { caption } = block;
      return (caption ? paragraph(caption, desk, { keepNext: true }) : "") + table(block, desk);
    }
    case "figure":
      return figure(block, desk);
    default:
      return block satisfies never;
  }
}

function figure({ picture, caption }: LaidOutFigure, desk: Desk): string {
  const shown = styled("figure", desk.writer.picture(picture), caption && { keepNext: true });
  return caption ? shown + paragraph(caption, desk) : shown;
}

function beginsWithText(block: LaidOutBlock | undefined): boolean {
  return block?.type === "paragraph" || (block?.type === "table" && block.caption !== undefined);
}
