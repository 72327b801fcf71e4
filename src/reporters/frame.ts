import { printable } from "../core/printable.js";
import type { SourceFile } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import { cellsOfUnit, cellsWide, graphemesOf, isPlain } from "./cells.js";

/** The line of a draft that a finding points at, with marks below it. */
export interface Frame {
  readonly source: string;
  readonly marks: string;
}

const CUT = "…";
/** Below this a line is cut so short that nobody recognises it; rather let the terminal wrap. */
const MIN_WIDTH = 16;

/** What of a line may be shown: its graphemes, as they are printed. */
interface Cells {
  readonly count: number;
  /** Of the grapheme at an index, in cells. */
  readonly width: (index: number) => number;
  readonly slice: (from: number, to: number) => string;
  /** The marked ones, from `first` to before `end`; `first` is behind the last where none is. */
  readonly first: number;
  readonly end: number;
}

/**
 * Shows where a finding is. Chinese characters take two cells of a terminal, so marks are counted in cells; a line longer than
 * the terminal is cut around them.
 *
 * @param width cells that the line may take
 */
export function frame(file: SourceFile, span: Span, width: number): Frame {
  const room = Math.max(MIN_WIDTH, width);
  const cells = cellsOf(file, span, room);
  const { count, first, end } = cells;
  const { from, to } = window(cells, room);
  const [cutBefore, cutBehind] = [from > 0 ? CUT : "", to < count ? CUT : ""];
  const marked = first < count;
  const before = cellsWide(cutBefore) + sum(cells, from, marked ? first : to) + (marked ? 0 : cellsWide(cutBehind));
  return {
    source: (cutBefore + cells.slice(from, to) + cutBehind).trimEnd(),
    marks: " ".repeat(before) + "^".repeat(Math.max(1, sum(cells, first, Math.min(end, to)))),
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
function cellsOf(file: SourceFile, { start, end }: Span, room: number): Cells {
  const line = lineAt(file, start.line);
  const from = line.from + start.column - 1;
  const to = end.line > start.line ? line.to : Math.max(line.from + end.column - 1, from + 1);
  const near = (reach: number) => [Math.max(line.from, from - reach), Math.min(line.to, from + reach)] as const;
  // one more on either side than can be shown: then the line goes on
  const close = near(room + 1);
  const text = file.text.slice(...close);
  if (isPlain(text)) return plainCells(text, from - close[0], to - close[0]);
  const stretch = near(UNITS * room);
  let [at] = stretch;
  const graphemes = graphemesOf(file.text.slice(...stretch));
  let first = graphemes.length;
  let last = -1;
  for (const [index, grapheme] of graphemes.entries()) {
    if (at < to && at + grapheme.length > from) {
      first = Math.min(first, index);
      last = index;
    }
    at += grapheme.length;
  }
  const texts = graphemes.map(printable);
  const widths = texts.map(cellsWide);
  return {
    count: texts.length,
    width: (index) => widths[index] ?? 0,
    slice: (start, stop) => texts.slice(start, stop).join(""),
    first,
    end: last + 1,
  };
}

/** Of a text in which each unit is a grapheme, marked in `from`…`to`. */
function plainCells(text: string, from: number, to: number): Cells {
  const count = text.length;
  const isMarked = from < count;
  return {
    count,
    width: (index) => cellsOfUnit(text.charCodeAt(index)),
    slice: (start, end) => text.slice(start, end),
    first: isMarked ? from : count,
    end: isMarked ? Math.min(to, count) : 0,
  };
}

/** As many cells around the first mark as fit, a third of them before it. */
function window(cells: Cells, width: number): { readonly from: number; readonly to: number } {
  const { count, first } = cells;
  if (fits(cells, width)) return { from: 0, to: count };
  const anchor = Math.min(first, count - 1);
  const room = width - 2 * cellsWide(CUT);
  let from = anchor;
  let to = anchor + 1;
  let used = cells.width(anchor);
  const take = (index: number, limit: number): boolean => {
    if (index < 0 || index >= count || used + cells.width(index) > limit) return false;
    used += cells.width(index);
    return true;
  };
  while (take(from - 1, Math.floor(room / 3))) from--;
  while (take(to, room)) to++;
  while (take(from - 1, room)) from--;
  return { from, to };
}

function fits({ count, width }: Cells, room: number): boolean {
  let used = 0;
  for (let index = 0; index < count && used <= room; index++) used += width(index);
  return used <= room;
}

function sum({ width }: Cells, from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += width(index);
  return total;
}
