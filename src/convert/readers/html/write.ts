import type { AsideReason, Stretch } from "../../transcript.js";
import type { Place, Scribe } from "../scribe.js";
import type { Block, Paragraph, Table } from "./blocks.js";

/** Writes the blocks of a page; what is chrome becomes asides. */
export function writeBlocks(
  blocks: readonly Block[],
  scribe: Scribe,
  chrome: ReadonlySet<Paragraph>,
  place: Place,
): void {
  for (const block of blocks) {
    if (block.type === "table") writeTable(block, scribe, chrome, place);
    else writeParagraph(block, scribe, chrome, place);
  }
}

function writeParagraph(paragraph: Paragraph, scribe: Scribe, chrome: ReadonlySet<Paragraph>, place: Place): void {
  const { pieces, format } = paragraph;
  const aside: AsideReason | undefined = place.aside ?? (chrome.has(paragraph) ? "web chrome" : undefined);
  if (aside === undefined) scribe.paragraph(pieces, format, place);
  else scribe.paragraph(pieces, {}, { ...place, aside });
}

function writeTable({ rows, headRows }: Table, scribe: Scribe, chrome: ReadonlySet<Paragraph>, place: Place): void {
  const cells = rows.flat();
  const goes = cells.every(({ blocks }) => blocks.every((block) => block.type === "paragraph" && chrome.has(block)));
  if (place.aside !== undefined || goes) {
    for (const { blocks } of cells) writeBlocks(blocks, scribe, chrome, place);
    return;
  }
  scribe.table((table) => ({
    headRows,
    rows: rows.map((row) =>
      row.map(({ blocks }): Stretch => {
        const from = scribe.at;
        writeBlocks(blocks, scribe, chrome, { ...place, table });
        return { from, to: Math.max(from, scribe.at - 1) };
      }),
    ),
  }));
}
