import type { Marked } from "./shape.js";
import type { Tops } from "./tops.js";

/** Level of a numbered line, were it a heading; 5 for what is deeper than a report goes. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** Fewer may be emphasis. */
const MIN_BOLD = 2;
const MAX_BOLD = 30;

/**
 * Gives every line with an ordinal its level: by family, decided for the document and not for the line.
 *
 * @returns by index; lines before the first part have none
 */
export function levelsOf(marked: readonly Marked[], tops: Tops): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  const has = (...families: string[]) =>
    marked.some(({ marker, shape }) => marker && families.includes(marker.family) && shape !== "prose");
  const parenSecond = !has("han-paren") && parenIsSecond(marked, tops);
  const signsFourth = !has("digit-paren") || parenSecond;
  const bold = boldHeadings(marked, tops);
  let below: number | undefined; // how much deeper than usual: 1 below a nested 一、
  for (const [index, { marker, shape, line }] of marked.entries()) {
    if (tops.tops.has(index)) {
      levels.set(index, 1);
      below = 0;
    } else if (below === undefined) continue;
    else if (tops.nested.has(index)) {
      levels.set(index, 2);
      below = 1;
    } else if (marker?.family === "decimal" && tops.by === "ordinals") {
      // 1.5 beside 一、 is a figure
    } else if (marker !== undefined) {
      const usual = marker.family === "digit-paren" && parenSecond ? 2 : marker.level;
      const alone = (marker.family === "circled" || marker.family === "digit-close") && signsFourth;
      levels.set(index, clamp(alone ? 4 : marker.family === "digit-close" ? 5 : usual === 1 ? 5 : usual + below));
    } else if (shape === "whole" && line.paragraph.outline !== undefined && line.paragraph.table === undefined) {
      const level = outlineLevel(marked, tops, line.paragraph.outline);
      if (level !== undefined) levels.set(index, level);
    } else if (bold.has(index)) levels.set(index, 2);
  }
  return levels;
}

/** Short bold lines above plain text, where no ordinals tell the second level (加粗小标题). */
function boldHeadings(marked: readonly Marked[], { tops }: Tops): ReadonlySet<number> {
  const numbered = marked.some(
    ({ marker, shape }, index) => marker && marker.level <= 2 && shape !== "prose" && !tops.has(index),
  );
  if (numbered) return new Set();
  const found = [...marked.keys()].filter((index) => {
    const next = marked[index + 1];
    return (
      !tops.has(index) && isBoldLine(marked[index]) && next !== undefined && !tops.has(index + 1) && !isBoldLine(next)
    );
  });
  return new Set(found.length < MIN_BOLD ? [] : found);
}

function isBoldLine(candidate: Marked | undefined): boolean {
  if (candidate === undefined || candidate.marker !== undefined || candidate.shape !== "whole") return false;
  const { text, paragraph } = candidate.line;
  return (
    paragraph.bold === true &&
    paragraph.table === undefined &&
    text.length <= MAX_BOLD &&
    !/[：:]$|^[图表]\s*\d/u.test(text)
  );
}

function clamp(level: number): Level {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : 5;
}

/** Whether （1） stands directly below the first level, 1. below it: （一） written in digits by an extractor. */
function parenIsSecond(marked: readonly Marked[], { tops }: Tops): boolean {
  let seen: "nothing" | "digits" | "paren" = "nothing";
  let found = false;
  for (const [index, { marker, shape }] of marked.entries()) {
    if (tops.has(index)) seen = "nothing";
    else if (marker === undefined || shape === "prose") continue;
    else if (marker.family === "digit-paren") {
      if (seen === "digits") return false;
      seen = "paren";
      found = true;
    } else if ((marker.family === "digit-dot" || marker.family === "digit-dun") && seen === "nothing") seen = "digits";
  }
  return found;
}

/** The level of a heading without ordinal: as far below the first level as its outline level says. */
function outlineLevel(marked: readonly Marked[], { tops }: Tops, outline: number): Level | undefined {
  const first = [...tops].map((index) => marked[index]?.line.paragraph.outline).find((level) => level !== undefined);
  if (first === undefined) return undefined;
  return outline > first ? clamp(outline - first + 1) : undefined;
}
