import { type FileChild, Table } from "docx";
import type { LaidOutBlock, LaidOutFigure } from "../../../../src/layout/laid-out.js";
import { type Desk, paragraph, styled } from "./paragraph.js";
import { seam, table } from "./table.js";

/** Body text: paragraphs, tables and figures, captions with what they belong to. */
export function blocks(laidOut: readonly LaidOutBlock[], desk: Desk): FileChild[] {
  const children = laidOut.flatMap((block) => blockOf(block, desk));
  return children.flatMap((child, index) =>
    child instanceof Table && !isText(children[index + 1]) ? [child, seam()] : [child],
  );
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

function isText(child: FileChild | undefined): boolean {
  return child !== undefined && !(child instanceof Table);
}
