import type { SourceFile } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import { cellsWide, graphemesOf, isPlain } from "./cells.js";
import { printable } from "./printable.js";

/** The line of a draft that a finding points at, with marks below it. */
export interface Frame {
  readonly source: string;
  readonly marks: string;
}

const CUT = "…";
/** Below this a line is cut so short that nobody recognises it; rather let the terminal wrap. */
const MIN_WIDTH = 16;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/**
 * Shows where a finding is. Chinese characters take two cells of a terminal, so marks are counted in cells; a line longer than
 * the terminal is cut around them.
 *
 * @param width cells that the line may take
 */
export function frame(file: SourceFile, span: Span, width: number): Frame {
  const room = Math.max(MIN_WIDTH, width);
  const shown = window(cellsOf(file, span, room), room);
  const first = shown.findIndex(({ marked }) => marked);
  const before = shown.slice(0, first === -1 ? shown.length : first);
  const marked = shown.filter(({ marked: here }) => here);
  return {
    source: shown
      .map(({ text }) => text)
      .join("")
      .trimEnd(),
    marks: " ".repeat(widthOf(before)) + "^".repeat(Math.max(1, widthOf(marked))),
  };
}

/** Where a line of a file stands, its line end left out. */
function lineAt({ text, lineStarts }: SourceFile, line: number): { readonly from: number; readonly to: number } {
  const from = lineStarts[line - 1] ?? text.length;
  let to = lineStarts[line] ?? text.length;
  while (to > from && (text[to - 1] === "\n" || text[to - 1] === "\r")) to--;
  return { from, to };
}

/** UTF-16 units for a cell, of all but the strangest text. */
const UNITS = 4;

/**
 * The graphemes of a line near a finding, as a line of thousands may have thousands of findings. Those that the span touches are
 * marked, to the end of the line where it goes on behind it.
 *
 * @param room cells that will be shown
 */
function cellsOf(file: SourceFile, { start, end }: Span, room: number): readonly Cell[] {
  const line = lineAt(file, start.line);
  const from = line.from + start.column - 1;
  const to = end.line > start.line ? line.to : Math.max(line.from + end.column - 1, from + 1);
  const near = (reach: number) => [Math.max(line.from, from - reach), Math.min(line.to, from + reach)] as const;
  // one more on either side than can be shown: then the line goes on
  const close = near(room + 1);
  const plain = isPlain(file.text.slice(...close));
  const stretch = plain ? close : near(UNITS * room);
  let [at] = stretch;
  return graphemesOf(file.text.slice(...stretch)).map((grapheme) => {
    const text = plain ? grapheme : printable(grapheme);
    const marked = at < to && at + grapheme.length > from;
    at += grapheme.length;
    return { text, width: cellsWide(text), marked };
  });
}

/** As many cells around the first mark as fit, a third of them before it. */
function window(cells: readonly Cell[], width: number): readonly Cell[] {
  if (widthOf(cells) <= width) return cells;
  const mark = cells.findIndex(({ marked }) => marked);
  const anchor = mark === -1 ? cells.length - 1 : mark;
  const room = width - 2 * cellsWide(CUT);
  let from = anchor;
  let to = anchor + 1;
  let used = cells[anchor]?.width ?? 0;
  const take = (cell: Cell | undefined, limit: number): boolean => {
    if (cell === undefined || used + cell.width > limit) return false;
    used += cell.width;
    return true;
  };
  while (take(cells[from - 1], Math.floor(room / 3))) from--;
  while (take(cells[to], room)) to++;
  while (take(cells[from - 1], room)) from--;
  const cut: Cell = { text: CUT, width: cellsWide(CUT), marked: false };
  return [...(from > 0 ? [cut] : []), ...cells.slice(from, to), ...(to < cells.length ? [cut] : [])];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
