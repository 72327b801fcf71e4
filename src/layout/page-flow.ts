import { printedWidth, widthOf } from "../text/width.js";
import type { House, Style } from "./house.js";
import type { LaidOutBlock, LaidOutLetterhead, LaidOutParagraph, LaidOutTable } from "./laid-out.js";
import { plainText } from "./laid-out.js";
import { type Millimetres, type Points, toPoints } from "./units.js";

/** Chinese characters between any two of which a line may end; or what stays on one line: a word, a mark with what it belongs to. */
const TOKEN =
  /([一-鿿]+)(?![，。、；：？！）》〉”’」』】〕…—])|[《〈（“‘「『【〔]*(?:[!-~]+|.)[，。、；：？！）》〉”’」』】〕…—]*/gsu;
const HANGING = /[，。、；：？！）》〉”’」』】〕]$/u;

/** A line that fits but for a rounding error fits. */
const ROUNDING = 0.5;

/** How full the last page is. */
export interface Fill {
  /** Height used on it. */
  readonly used: Points;
  readonly free: Points;
}

/**
 * Estimates where the text of a report ends on its last page.
 *
 * Programs break lines a little differently, so this is good to a line or two over ten pages: enough to see whether the
 * signature may come to stand alone, not to promise a number of pages.
 */
export function flow(before: Points, blocks: readonly LaidOutBlock[], house: House): Fill {
  const height = toPoints(house.page.typeArea.height);
  let used: number = before;
  const add = (lines: readonly number[], keep: boolean) => {
    for (const [index, line] of lines.entries()) {
      const needed = keep && index === lines.length - 1 ? line + house.page.pitch : line;
      if (used + needed > height + ROUNDING) used = 0;
      used += line;
    }
  };
  for (const block of blocks) {
    const keep = block.type === "paragraph" && house.styles[block.style].keepWithNext;
    add(heightsOf(block, house), keep);
  }
  return { used: used as Points, free: Math.max(0, height - used) as Points };
}

/** Height of what stands above the text: letterhead, title, recipients. */
export function headHeight(
  letterhead: LaidOutLetterhead | undefined,
  title: readonly string[],
  recipients: boolean,
  house: House,
): Points {
  const { pitch } = house.page;
  const { markTop, ruleGap, numberLinesBefore, titleLinesBefore } = house.letterhead;
  const head =
    letterhead === undefined
      ? 0
      : toPoints((markTop + ruleGap) as Millimetres) +
        linesOf(letterhead.mark) * house.styles.mark.pitch +
        (numberLinesBefore + 1 + titleLinesBefore) * pitch;
  const below = recipients ? (1 + house.styles.recipients.linesBefore) * pitch : pitch;
  return (head + title.length * house.styles.title.pitch + below) as Points;
}

function linesOf(mark: LaidOutLetterhead["mark"]): number {
  return typeof mark === "object" ? mark.names.length : 1;
}

/** Lines that a paragraph takes. */
export function lineCount(paragraph: LaidOutParagraph, house: House): number {
  const style = house.styles[paragraph.style];
  const width = toPoints(house.page.typeArea.width) / (style.size + style.tracking);
  return plainText(paragraph.runs)
    .split("\n")
    .reduce((lines, text, index) => lines + wrap(text, width, index === 0 ? style.firstLine : 0), 0);
}

function wrap(text: string, width: number, indent: number): number {
  let lines = 1;
  let used = indent;
  let last = "";
  const put = (taken: number, gap: number, hung: number) => {
    if (used + taken + gap - hung > width && used > 0) {
      lines++;
      used = taken;
    } else used += taken + gap;
  };
  for (const [token, characters] of text.matchAll(TOKEN)) {
    const first = token.charAt(0);
    // between two Chinese characters, and within one, there is none
    const gap = isAscii(last) || isAscii(first) ? printedWidth(last + first) - widthOf(last + first) : 0;
    if (characters === undefined) put(printedWidth(token), gap, HANGING.test(token) ? 1 : 0);
    else for (let index = 0; index < characters.length; index++) put(1, index === 0 ? gap : 0, 0);
    last = token.at(-1) ?? "";
  }
  return lines;
}

function isAscii(character: string): boolean {
  return character < "\x7f";
}

function heightsOf(block: LaidOutBlock, house: House): number[] {
  switch (block.type) {
    case "paragraph": {
      const style = house.styles[block.style];
      const blank = (block.linesBefore ?? style.linesBefore) * house.page.pitch;
      return Array.from({ length: lineCount(block, house) }, (_, index) => style.pitch + (index === 0 ? blank : 0));
    }
    case "figure":
      return [toPoints(block.picture.height), ...captionHeight(block.caption, house)];
    case "table":
      return [...captionHeight(block.caption, house), ...rowHeights(block, house)];
  }
}

function captionHeight(caption: LaidOutParagraph | undefined, house: House): number[] {
  return caption === undefined ? [] : [house.styles.caption.pitch];
}

function rowHeights({ columns, head, rows }: LaidOutTable, house: House): number[] {
  const room = (style: Style) => toPoints(house.page.typeArea.width) / style.size;
  return [head, ...rows].map((row) => {
    const lines = row.map((cell, index) => {
      const style = house.styles[cell.style];
      return wrap(plainText(cell.runs), Math.max(1, (columns[index]?.share ?? 1) * room(style) - 1), 0) * style.pitch;
    });
    return Math.max(0, ...lines);
  });
}
