import type { Change } from "../change.js";
import { cut, type Line, squeeze, trim } from "../line.js";
import type { Transcript } from "../transcript.js";
import { without } from "./clean.js";
import { markerOf } from "./markers.js";

/** Tables among the lines of a text: the first line of each and its rows. The lines of a table follow one another. */
export interface FoundTable {
  readonly lines: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

/** Finds the tables that the file marks as such and those that hands typed with tabs. */
export function findTables(
  lines: readonly Line[],
  transcript: Transcript,
  changes: readonly Change[],
): ReadonlyMap<Line, FoundTable> {
  const found = new Map<Line, FoundTable>();
  for (let from = 0; from < lines.length; ) {
    const line = lines[from];
    if (line === undefined) break;
    const { table } = line.paragraph;
    const run = runFrom(
      lines,
      from,
      table === undefined
        ? (other) => tabs(other) > 0 && tabs(other) === tabs(line)
        : (other) => other.paragraph.table === table,
    );
    const rows = table === undefined ? typedRows(run) : markedRows(run, table, transcript, changes);
    const first = run[0];
    if (first !== undefined && rows !== undefined) found.set(first, { lines: run, rows });
    from += Math.max(1, rows === undefined ? 1 : run.length);
  }
  return found;
}

function runFrom(lines: readonly Line[], from: number, alike: (line: Line) => boolean): readonly Line[] {
  let end = from;
  while (end < lines.length && alike(lines[end] ?? emptyTabs)) end++;
  return lines.slice(from, end);
}

const emptyTabs: Line = { text: "", pieces: [], paragraph: { from: 0, to: 0 }, indent: 0 };

/** Tabs within a line of prose that isn't in a table. */
function tabs({ text, paragraph }: Line): number {
  const marker = markerOf(text);
  const level = marker?.level;
  if (paragraph.table !== undefined || paragraph.note !== undefined || level === 1 || level === 2 || text.length > 200)
    return 0;
  // the tab behind an ordinal parts no cells
  return text.slice(marker?.length ?? 0).split("\t").length - 1;
}

function typedRows(lines: readonly Line[]): Line[][] | undefined {
  if (lines.length < 2) return undefined;
  return lines.map((line) => {
    let from = 0;
    return line.text.split("\t").map((cell) => {
      const start = from;
      from += cell.length + 1;
      return trim(cut(line, start, start + cell.length));
    });
  });
}

/** The cells of a table if they hold all that stands in it, and there are more than one: else its lines are paragraphs. */
function markedRows(
  lines: readonly Line[],
  index: number,
  { text, tables }: Transcript,
  changes: readonly Change[],
): Line[][] | undefined {
  const table = tables[index];
  const [first] = lines;
  if (table === undefined || first === undefined) return undefined;
  const holes = changes
    .filter(({ from, to }) => from < table.to && to > table.from && from < to)
    .sort((a, b) => a.from - b.from);
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const pieces = without(cell, holes);
      return trim({
        text: pieces.map(({ from, to }) => text.slice(from, to)).join(""),
        pieces,
        paragraph: first.paragraph,
        indent: 0,
      });
    }),
  );
  const inCells = squeeze(
    rows
      .flat()
      .map((cell) => cell.text)
      .join(""),
  );
  const inLines = squeeze(lines.map((line) => line.text).join(""));
  return rows.flat().length > 1 && inCells === inLines ? rows : undefined;
}
