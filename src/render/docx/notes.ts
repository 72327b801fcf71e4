import type { LaidOutBlock, LaidOutFootnote, LaidOutParagraph, LaidOutRun } from "../../layout/laid-out.js";
import { type Desk, paragraph, styled } from "./paragraph.js";
import { noteRun, textRun } from "./run-writer.js";
import { furtherStyles } from "./style-names.js";

const NUMBER = noteRun("<w:footnoteRef/>");
const FIRST_PROPERTIES_END = "</w:pPr>";

/** The notes that have a mark in the text, as Word sets them at the foot of the page. */
export function footnotes(notes: readonly LaidOutFootnote[], marked: ReadonlySet<number>, desk: Desk): string {
  return notes
    .filter(({ number }) => marked.has(number))
    .map(({ number, blocks }) => `<w:footnote w:id="${number}">${noteParagraphs(blocks, desk)}</w:footnote>`)
    .join("");
}

/** Notes that no mark in the text names: Word would show them nowhere, so they follow the text. */
export function unmarkedNotes(notes: readonly LaidOutFootnote[], marked: ReadonlySet<number>, desk: Desk): string {
  return notes
    .filter(({ number }) => !marked.has(number))
    .map(({ number, blocks }) => {
      const mark = textRun(String(number), { style: furtherStyles.footnoteReference.id });
      const [first, ...rest] = blocks.flatMap(asParagraphs);
      const opening = styled("footnote", mark + desk.writer.runs(first?.runs ?? []));
      return opening + rest.map((block) => paragraph(block, desk)).join("");
    })
    .join("");
}

/** Its number stands before the text of its first paragraph. */
function noteParagraphs(blocks: readonly LaidOutBlock[], desk: Desk): string {
  const paragraphs = blocks.flatMap(asParagraphs).map((block) => paragraph(block, desk));
  const xml = paragraphs.length > 0 ? paragraphs.join("") : styled("footnote", "");
  return xml.replace(FIRST_PROPERTIES_END, FIRST_PROPERTIES_END + NUMBER);
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
