import type { Inline } from "../model/inline.js";
import type { Alignment, Cell, Table } from "../model/report.js";
import { printedWidth } from "../text/width.js";
import type { House } from "./house.js";
import { measure } from "./house.js";
import type { ImageFile, TableColumn } from "./laid-out.js";
import { toMillimetres } from "./units.js";

/** Blank on both sides of a cell together, in characters. */
const CELL_PADDING = 1;
/** In narrower cells nobody can read. */
const LEAST_CELL = 3;
/** A longer Latin word is an address: it may break. */
const LONGEST_WORD = 10;
/** Shares are whole ten-thousandths, so that they add up. */
const SHARE_UNIT = 10_000;
const PIXELS_TO_MILLIMETRES = 25.4 / 96;

/** 86, 1,180, 74.0%, -3, +2; dashes and strokes stand for nothing. */
const NUMBER = /^(?:[-+−]?[\d,，]+(?:\.\d+)?(?:%|％|‰)?|[—–-]+|\/)$/u;
/** Words, and dates, which nobody wants to read in three lines. */
const UNBREAKABLE = /\d+年(?:\d+月)?(?:\d+日)?|[!-~\u00a1-\u024f]+/gu;

/** Widths in characters, without the padding. */
interface ColumnWidths {
  /** The longest word that can't be broken. */
  readonly word: number;
  /** Each cell, on one line. */
  readonly cells: readonly number[];
}

/** Alignment and width of the columns: as the author says, else numbers right, serial numbers centred, text left. */
export function layColumns(table: Table, house: House, images: ReadonlyMap<string, ImageFile>): TableColumn[] {
  const count = largest([table.columns.length, table.head.length, ...table.rows.map((row) => row.length)]);
  const columns = Array.from({ length: count }, (_, index) => ({
    head: table.head[index],
    cells: table.rows.map((row) => row[index]).filter((cell) => cell !== undefined),
    align: table.columns[index],
  }));
  const shares = sharesOf(
    columns.map(({ head, cells }) => widthsOf(head === undefined ? cells : [head, ...cells], house, images)),
    measure(house.page, house.styles.tableCell),
  );
  return columns.map(({ align, cells }, index) => ({
    align: align ?? alignmentOf(cells.map(({ text }) => text.text.trim())),
    share: shares[index] ?? 0,
  }));
}

function alignmentOf(cells: readonly string[]): Alignment {
  const filled = cells.filter((text) => text !== "");
  if (filled.length === 0 || !filled.every((text) => NUMBER.test(text))) return "left";
  return filled.every((text, index) => text === String(index + 1)) ? "center" : "right";
}

function widthsOf(cells: readonly Cell[], house: House, images: ReadonlyMap<string, ImageFile>): ColumnWidths {
  const words = cells.flatMap(({ text }) => [...text.text.matchAll(UNBREAKABLE)].map(([word]) => printedWidth(word)));
  return {
    word: Math.min(largest(words), LONGEST_WORD),
    cells: cells.map(({ text, inlines }) => {
      const lines = text.text.split("\n").map(printedWidth);
      return largest([...lines, ...inlines.map((inline) => pictureWidth(inline, house, images))]);
    }),
  };
}

/** In characters of a table cell. */
function pictureWidth(inline: Inline, { styles }: House, images: ReadonlyMap<string, ImageFile>): number {
  const image = inline.type === "image" ? images.get(inline.image.source) : undefined;
  return image === undefined ? 0 : (image.width * PIXELS_TO_MILLIMETRES) / toMillimetres(styles.tableCell.size);
}

/**
 * Shares of the width. Columns that are narrower than an even level would give them keep their natural width, so that short cells
 * aren't broken; the others share what is left in proportion, so that their cells come out at a like number of lines.
 *
 * @param room width of the table in characters
 * @returns shares that add up to 1
 */
function sharesOf(columns: readonly ColumnWidths[], room: number): number[] {
  const natural = columns.map(({ cells }) => Math.max(1, largest(cells)) + CELL_PADDING);
  const level = levelOf(natural, room);
  const widths = shrink(
    natural.map((width, index) => {
      return {
        width,
        least: width <= level ? width : Math.min(width, Math.max(LEAST_CELL, columns[index]?.word ?? 0) + CELL_PADDING),
      };
    }),
    room,
  );
  const total = sum(widths);
  let before = 0;
  return widths.map((width) => {
    const from = Math.round((before / total) * SHARE_UNIT);
    before += width;
    return (Math.round((before / total) * SHARE_UNIT) - from) / SHARE_UNIT;
  });
}

/** Widths in proportion, none below its least, together as wide as the room if the least allow. */
function shrink(columns: readonly { readonly width: number; readonly least: number }[], room: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const taken = sum(columns.map(({ least }, index) => (fixed.has(index) ? least : 0)));
    const wanted = sum(columns.map(({ width }, index) => (fixed.has(index) ? 0 : width)));
    const part = wanted === 0 ? 1 : Math.max(0, room - taken) / wanted;
    const short = columns.findIndex(({ width, least }, index) => !fixed.has(index) && width * part < least);
    if (short === -1) return columns.map(({ width, least }, index) => (fixed.has(index) ? least : width * part));
    fixed.add(short);
  }
}

/** The level at which widths cut down to it fill the room: that of water in a vessel whose bottom they are. */
function levelOf(widths: readonly number[], room: number): number {
  let left = room;
  for (const [index, width] of widths.toSorted((a, b) => a - b).entries()) {
    const even = left / (widths.length - index);
    if (width > even) return even;
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
