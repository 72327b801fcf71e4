import { joint } from "../text/han.js";
import { printedWidth } from "../text/width.js";
import { type House, lineLength } from "./house.js";
import { COST, type TitleBreak, titleBreaks } from "./title-breaks.js";

/** The author's own line break in a title. */
const BREAK = "|";
/** Titles of more lines are filled line by line: nobody sees a shape in them. */
const MOST_SHAPED_LINES = 4;
/** Line ends of up to this cost are tried before worse ones come into question. */
const TIERS = [COST.genre, COST.word, COST.unknown, Number.POSITIVE_INFINITY] as const;
/** What a shape costs, on the scale of {@link COST}. */
const SHAPE = { line: 3, tooShort: 6, equal: 2, waisted: 4 } as const;
/** Lines that differ by less look equal, in characters. */
const LOOK_EQUAL = 1;

interface Choice {
  readonly cost: number;
  readonly breaks: readonly TitleBreak[];
}

/** A title without the author's line breaks, as it stands on a web page and in the properties of a file. */
export function titleInOneLine(title: string): string {
  return title
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .reduce((before, line) => before + joint(before, line) + line, "");
}

/** The lines of a title in a style of the house. */
export function layTitle(title: string, style: "title" | "attachmentTitle", house: House): string[] {
  // half a character is the finest step of a line of text
  const limit = Math.floor(lineLength(house, style) * 2) / 2;
  return titleLines(title, limit, house.titleLines.shortestShare);
}

/**
 * The lines of a title: words whole, in the shape of a trapezoid or a rhombus (GB/T 9704-2012 7.3.1).
 *
 * The author's own breaks stay; only a line that is wider than the measure is broken further.
 *
 * @param limit the measure, in characters of the title
 * @param shortestShare no line should be shorter than this share of the longest
 */
export function titleLines(title: string, limit: number, shortestShare: number): string[] {
  return title
    .split(BREAK)
    .map((line) => line.trim())
    .flatMap((line) => (line === "" ? [] : breakLine(line, limit, shortestShare)));
}

function breakLine(line: string, limit: number, shortestShare: number): string[] {
  const width = printedWidth(line);
  if (width <= limit) return [line];
  const places = titleBreaks(line);
  const least = Math.ceil(width / limit);
  const chosen = least > MOST_SHAPED_LINES ? undefined : chooseShape(places, width, limit, shortestShare);
  return cut(line, chosen ?? fill(places, width, limit));
}

/** The cheapest way to break a title into as few lines as it needs, or one more. */
function chooseShape(
  places: readonly TitleBreak[],
  width: number,
  limit: number,
  shortestShare: number,
): readonly TitleBreak[] | undefined {
  let best: Choice | undefined;
  for (const tier of TIERS) {
    const candidates = places.filter(({ cost }) => cost <= tier);
    const least = Math.ceil(width / limit);
    for (let lines = least; lines <= Math.min(least + 1, MOST_SHAPED_LINES); lines++) {
      for (const breaks of waysToBreak(candidates, width, limit, lines)) {
        const cost = costOf(breaks, width, shortestShare);
        if (best === undefined || cost < best.cost) best = { cost, breaks };
      }
    }
    if (best !== undefined && best.cost <= tier) break;
  }
  return best?.breaks;
}

/** All choices of breaks that leave no line wider than the limit. */
function* waysToBreak(
  places: readonly TitleBreak[],
  width: number,
  limit: number,
  lines: number,
  from = 0,
  start = 0,
): Generator<readonly TitleBreak[]> {
  if (lines === 1) {
    if (width - start <= limit) yield [];
    return;
  }
  for (let index = from; index < places.length; index++) {
    const place = places[index];
    if (place === undefined || place.width - start > limit) return;
    if (width - place.width > limit * (lines - 1)) continue;
    for (const rest of waysToBreak(places, width, limit, lines - 1, index + 1, place.width)) yield [place, ...rest];
  }
}

function costOf(breaks: readonly TitleBreak[], width: number, shortestShare: number): number {
  const ends = [...breaks.map((place) => place.width), width];
  const widths = ends.map((end, index) => end - (ends[index - 1] ?? 0));
  const shortest = Math.min(...widths);
  const longest = Math.max(...widths);
  const words = breaks.reduce((total, { cost }) => total + cost, 0);
  const tooShort = shortest < longest * shortestShare ? SHAPE.tooShort : 0;
  return words + tooShort + shapeCost(widths) + breaks.length * SHAPE.line + (longest - shortest) / longest;
}

/** Trapezoid and rhombus cost nothing, equal neighbours look like a block, a waist is neither. */
function shapeCost(widths: readonly number[]): number {
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0));
  const signs = steps.map((step) => (Math.abs(step) < LOOK_EQUAL ? 0 : Math.sign(step)));
  const equal = signs.filter((sign) => sign === 0).length * SHAPE.equal;
  const waisted = signs.some((sign, index) => sign < 0 && signs.slice(index).includes(1));
  return equal + (waisted ? SHAPE.waisted : 0);
}

/** Breaks that fill the lines, each at the cheapest place; linear, for titles beyond all measure. */
function fill(places: readonly TitleBreak[], width: number, limit: number): readonly TitleBreak[] {
  const chosen: TitleBreak[] = [];
  let start = 0;
  let next = 0;
  while (width - start > limit) {
    let best: { readonly place: TitleBreak; readonly index: number } | undefined;
    for (let index = next; index < places.length; index++) {
      const place = places[index];
      if (place === undefined || place.width - start > limit) break;
      const filled = place.width - start > limit / 2;
      if (best === undefined || (filled && place.cost <= best.place.cost)) best = { place, index };
    }
    if (best === undefined) break;
    chosen.push(best.place);
    start = best.place.width;
    next = best.index + 1;
  }
  return chosen;
}

function cut(line: string, breaks: readonly TitleBreak[]): string[] {
  const ends = [...breaks.map(({ at }) => at), line.length];
  return ends.map((end, index) => line.slice(ends[index - 1] ?? 0, end).trim()).filter((text) => text !== "");
}
