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
/** A short one, if so many of its full lines … */
const MIN_WITHIN = 4;
/** … and this share of them end within a sentence: paragraphs of their own don't. */
const WITHIN_SHARE = 0.75;

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

/** What a line that was cut measures at least. */
interface Margin {
  readonly measure: (line: Pick<Line, "text" | "indent">) => number;
  readonly least: number;
}

/** What lines are cut to, if they are: a number of characters that many have, or a width that many come close to, and none has more. */
function marginOf(lines: readonly Line[]): Margin | undefined {
  const plain = lines.filter(isPlain);
  const widest = plain.reduce((most, line) => Math.max(most, widthOfLine(line)), 0);
  const longest = plain.reduce((most, line) => Math.max(most, lengthOfLine(line)), 0);
  return [
    { measure: lengthOfLine, least: longest, most: longest },
    { measure: widthOfLine, least: widest - RAGGED, most: widest },
  ].find(({ measure, least, most }) => {
    if (most < MIN_WIDTH || most > MAX_WIDTH) return false;
    const full = plain.filter((line) => measure(line) >= least);
    const within = full.filter(({ text }) => !SENTENCE_END.test(text)).length;
    const many = full.length >= MIN_FULL && full.length >= plain.length * FULL_SHARE;
    return many || (within >= MIN_WITHIN && within >= full.length * WITHIN_SHARE);
  });
}

function isPlain({ paragraph: { table, note, outline, title, align } }: Line): boolean {
  return (
    table === undefined && note === undefined && outline === undefined && title === undefined && align === undefined
  );
}

/** As it stood on the page, the indentation of its first line included. */
function widthOfLine({ text, indent }: Pick<Line, "text" | "indent">): number {
  return widthOf(text) + Math.min(indent, 2);
}

/** Programs count characters, whatever their width. */
function lengthOfLine({ text, indent }: Pick<Line, "text" | "indent">): number {
  return text.length + indent;
}

function goesOn(before: Line, line: Line, text: string, margin: Margin | undefined): boolean {
  if (!isPlain(before) || !isPlain(line) || line.indent > 0 || markerOf(line.text) !== undefined) return false;
  if (line.afterPage) return !SENTENCE_END.test(before.text) && widthOf(before.text) >= MIN_WIDTH;
  const between = text.slice(before.pieces.at(-1)?.to, startOf(line));
  if (margin === undefined || (between.match(/\n/gu)?.length ?? 0) > 1) return false;
  return margin.measure(lastOf(before)) >= margin.least;
}

/** The last of the lines that a line was joined from. */
function lastOf(line: Line): Pick<Line, "text" | "indent"> {
  const last = line.pieces.at(-1);
  if (last === undefined || line.pieces.length === 1) return line;
  return { text: line.text.slice(-(last.to - last.from)), indent: 0 };
}

/** Latin words that a line end parts keep it as the blank between them. */
function join(before: Line, line: Line, text: string): Line {
  const end = before.pieces.at(-1)?.to ?? 0;
  const words = /[A-Za-z\d]$/u.test(before.text) && /^[A-Za-z]/u.test(line.text);
  const gap = words && !line.afterPage ? [{ from: end, to: startOf(line) }] : [];
  const between = gap.map(({ from, to }) => text.slice(from, to)).join("");
  return { ...before, text: before.text + between + line.text, pieces: [...before.pieces, ...gap, ...line.pieces] };
}
