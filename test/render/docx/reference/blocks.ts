import type { FileChild } from "docx";
import type { LaidOutBlock, LaidOutFigure } from "../../../../src/layout/laid-out.js";
import { type Desk, paragraph, styled } from "./paragraph.js";
import { seam, table } from "./table.js";

/** Body text: paragraphs, tables and figures, captions with what they belong to. */
export function blocks(laidOut: readonly LaidOutBlock[], desk: Desk): FileChild[] {
  return laidOut.flatMap((block, index) => {
    const children = blockOf(block, desk);
    const next = laidOut[index + 1];
    if (block.type !== "table") return children;
    if (next?.type === "figure") return [...children, seam(6)];
    return next === undefined || (next.type === "table" && !next.caption) ? [...children, seam()] : children;
  });
}

function blockOf(block: LaidOutBlock, desk: Desk): FileChild[] {
  switch (block.type) {
    case "paragraph":
      return [paragraph(block, desk)];
    case "table": {
      const { caption } = block;
      return [...(caption ? [paragraph(caption, desk, { keepNext: true })] : []), table(block, desk)];
    }
    case "figure":
      return figure(block, desk);
    default:
      return block satisfies never;
  }
}

function figure({ picture, caption }: LaidOutFigure, desk: Desk): FileChild[] {
  const shown = styled("figure", [desk.writer.picture(picture)], caption && { keepNext: true });
  return caption ? [shown, paragraph(caption, desk)] : [shown];
}
