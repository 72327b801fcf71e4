import type { Transcript } from "../transcript.js";

/** A cell with so many lines and characters holds the text of a report, not a value. */
const LONG_LINES = 4;
const LONG_TEXT = 300;

/** Takes what stands in a table that only lays out the page (排版表格), or in a form, for the lines that it is. */
export function withoutLayoutTables(transcript: Transcript): Transcript {
  const { text, tables, paragraphs } = transcript;
  const layouts = new Set(
    tables.flatMap(({ rows }, index) => {
      const cells = rows.flat().map(({ from, to }) => text.slice(from, to).trim());
      return cells.filter((cell) => cell !== "").length < 2 || cells.some(isLong) ? [index] : [];
    }),
  );
  if (layouts.size === 0) return transcript;
  return {
    ...transcript,
    paragraphs: paragraphs.map(({ table, ...paragraph }) =>
      table === undefined || layouts.has(table) ? paragraph : { ...paragraph, table },
    ),
  };
}

function isLong(cell: string): boolean {
  return cell.length >= LONG_TEXT && cell.split("\n").length >= LONG_LINES;
}
