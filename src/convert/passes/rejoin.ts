import { widthOf } from "../../text/width.js";
import { type Line, startOf } from "../line.js";
import { markerOf } from "./markers.js";

/** Width of a page's lines, in Chinese characters: narrower is a list, wider no page. */
const MIN_WIDTH = 18;
const MAX_WIDTH = 80;
/** Lines that end within this of the margin are full: a mark that mustn't begin a line may be drawn up, a word sent down. */
const RAGGED = 2.5;
/** A text is taken for one cut into lines if it has so many full ones … */
const MIN_FULL = 12;
/** … and they are this share of all. */
const FULL_SHARE = 0.4;

const SENTENCE_END = /[。！？!?：:；;”’）)》】…]$/u;

/** Joins lines that a page cut out of a paragraph: all of a text that was cut to one width, and those that a page number parts. */
export function rejoin(lines: readonly Line[], text: string): readonly Line[] {
  const margin = marginOf(lines);
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, line, text, margin)) joined.splice(-1, 1, join(before, line, text));
    else joined.push(line);
  }
  return joined;
}

/** The width that lines are cut to, if they are: the widest that many come close to and none goes far beyond. */
function marginOf(lines: readonly Line[]): number | undefined {
  const widths = lines
    .filter(isPlain)
    .map(widthOfLine)
    .sort((a, b) => b - a);
  const widest = widths[0] ?? 0;
  if (widest < MIN_WIDTH || widest > MAX_WIDTH) return undefined;
  const full = widths.filter((width) => width >= widest - RAGGED).length;
  return full >= MIN_FULL && full >= widths.length * FULL_SHARE ? widest : undefined;
}

function isPlain({ paragraph: { table, note, outline, title, align } }: Line): boolean {
  return (
    table === undefined && note === undefined && outline === undefined && title === undefined && align === undefined
  );
}

/** As it stood on the page, the indentation of its first line included. */
function widthOfLine({ text, indent }: Line): number {
  return widthOf(text) + Math.min(indent, 2);
}

function goesOn(before: Line, line: Line, text: string, margin: number | undefined): boolean {
  if (!isPlain(before) || !isPlain(line) || line.indent > 0 || markerOf(line.text) !== undefined) return false;
  if (line.afterPage) return !SENTENCE_END.test(before.text) && widthOf(before.text) >= MIN_WIDTH;
  const between = text.slice(before.pieces.at(-1)?.to, startOf(line));
  if (margin === undefined || (between.match(/\n/gu)?.length ?? 0) > 1) return false;
  return lastWidth(before) >= margin - RAGGED;
}

/** Width of the last of the lines that a line was joined from. */
function lastWidth(line: Line): number {
  const last = line.pieces.at(-1);
  if (last === undefined || line.pieces.length === 1) return widthOfLine(line);
  return widthOf(line.text.slice(-(last.to - last.from)));
}

/** Latin words that a line end parts keep it as the blank between them. */
function join(before: Line, line: Line, text: string): Line {
  const end = before.pieces.at(-1)?.to ?? 0;
  const words = /[A-Za-z\d]$/u.test(before.text) && /^[A-Za-z]/u.test(line.text);
  const gap = words && !line.afterPage ? [{ from: end, to: startOf(line) }] : [];
  const between = gap.map(({ from, to }) => text.slice(from, to)).join("");
  return { ...before, text: before.text + between + line.text, pieces: [...before.pieces, ...gap, ...line.pieces] };
}
