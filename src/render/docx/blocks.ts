import type { LaidOutBlock, LaidOutFigure } from "../../layout/laid-out.js";
import { type Desk, paragraph, seam, styled } from "./paragraph.js";
import { table } from "./table.js";

/** Body text: paragraphs, tables and figures, captions with what they belong to. */
export function blocks(laidOut: readonly LaidOutBlock[], desk: Desk): string {
  return laidOut
    .map((block, index) => {
      const ends = block.type === "table" && !beginsWithText(laidOut[index + 1]);
      return blockOf(block, desk) + (ends ? seam : "");
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
  return block !== undefined && (block.type !== "table" || block.caption !== undefined);
}
