import type { Paragraph } from "docx";
import type { LaidOutBlock, LaidOutFootnote, LaidOutParagraph, LaidOutRun } from "../../../../src/layout/laid-out.js";
import { furtherStyles } from "../../../../src/render/docx/style-names.js";
import { type Desk, paragraph, styled } from "./paragraph.js";
import { textRun } from "./run-writer.js";

/** The notes that have a mark in the text, by number, as Word sets them at the foot of the page. */
export function footnotes(
  notes: readonly LaidOutFootnote[],
  marked: ReadonlySet<number>,
  desk: Desk,
): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    notes
      .filter(({ number }) => marked.has(number))
      .map(({ number, blocks }) => [String(number), { children: noteParagraphs(blocks, desk) }]),
  );
}

/** Notes that no mark in the text names: Word would show them nowhere, so they follow the text. */
export function unmarkedNotes(notes: readonly LaidOutFootnote[], marked: ReadonlySet<number>, desk: Desk): Paragraph[] {
  return notes
    .filter(({ number }) => !marked.has(number))
    .flatMap(({ number, blocks }) => {
      const mark = textRun(String(number), { style: furtherStyles.footnoteReference.id });
      const [first, ...rest] = blocks.flatMap(asParagraphs);
      return [
        styled("footnote", [mark, ...desk.writer.runs(first?.runs ?? [])]),
        ...rest.map((block) => paragraph(block, desk)),
      ];
    });
}

function noteParagraphs(blocks: readonly LaidOutBlock[], desk: Desk): Paragraph[] {
  const paragraphs = blocks.flatMap(asParagraphs).map((block) => paragraph(block, desk));
  return paragraphs.length > 0 ? paragraphs : [styled("footnote", [])];
}

/** A note holds paragraphs only; a table in it loses its rules, not its words. */
function asParagraphs(block: LaidOutBlock): LaidOutParagraph[] {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "figure": {
      const shown: LaidOutParagraph = {
        type: "paragraph",
        style: "figure",
        runs: [{ type: "image", picture: block.picture }],
      };
      return block.caption ? [shown, block.caption] : [shown];
    }
    case "table": {
      const rows = [block.head, ...block.rows].filter((cells) => cells.length > 0);
      return [...(block.caption ? [block.caption] : []), ...rows.map(asLine)];
    }
    default:
      return block satisfies never;
  }
}

function asLine(cells: readonly LaidOutParagraph[]): LaidOutParagraph {
  const runs = cells.flatMap(({ runs }, index): LaidOutRun[] => [
    ...(index > 0 ? [{ type: "text", text: "　" } as const] : []),
    ...runs,
  ]);
  return { type: "paragraph", style: "footnote", runs };
}
