import type { Inline } from "../model/inline.js";
import type { Alignment, Cell, Table } from "../model/report.js";
import { widthOf } from "../text/width.js";
import type { House } from "./house.js";
import { measure } from "./house.js";
import type { ImageFile, TableColumn } from "./laid-out.js";
import { toMillimetres } from "./units.js";

/** Blank on both sides of a cell together, in characters. */
const CELL_PADDING = 1;
/** Cells of up to so many characters are not broken, as long as that leaves room for the long ones. */
const SHORT_CELLS = [6, 5, 4, 3, 2] as const;
/** What the least widths may take of the table together. */
const LEAST_SHARE = 0.75;
/** A longer Latin word is an address: it may break. */
const LONGEST_WORD = 10;
/** Shares are whole ten-thousandths, so that they add up. */
const SHARE_UNIT = 10_000;
const PIXELS_TO_MILLIMETRES = 25.4 / 96;

/** 86, 1,180, 74.0%, -3, +2; dashes and strokes stand for nothing. */
const NUMBER = /^(?:[-+−]?[\d,，]+(?:\.\d+)?(?:%|％|‰)?|[—–-]+|\/)$/u;
const UNBREAKABLE = /[!-~\u00a1-\u024f]+/gu;

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
  const words = cells.flatMap(({ text }) => [...text.text.matchAll(UNBREAKABLE)].map(([word]) => widthOf(word)));
  return {
    word: Math.min(largest(words), LONGEST_WORD),
    cells: cells.map(({ text, inlines }) => {
      const lines = text.text.split("\n").map(widthOf);
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
 * Shares of the width: what is left beyond the least widths is given out by how much each column would still take.
 *
 * @param room width of the table in characters
 * @returns shares that add up to 1
 */
function sharesOf(columns: readonly ColumnWidths[], room: number): number[] {
  const natural = columns.map(({ cells }) => Math.max(1, largest(cells)) + CELL_PADDING);
  const least = leastWidths(columns, room);
  const wanted = sum(natural) - sum(least);
  const part = wanted <= 0 ? 1 : Math.max(0, Math.min(1, (room - sum(least)) / wanted));
  const widths = least.map((width, index) => width + ((natural[index] ?? width) - width) * part);
  const total = sum(widths);
  let before = 0;
  return widths.map((width) => {
    const from = Math.round((before / total) * SHARE_UNIT);
    before += width;
    return (Math.round((before / total) * SHARE_UNIT) - from) / SHARE_UNIT;
  });
}

function leastWidths(columns: readonly ColumnWidths[], room: number): number[] {
  const upTo = (short: number): number[] =>
    columns.map(({ word, cells }) => {
      return largest([1, word, ...cells.map((width) => Math.min(width, short))]) + CELL_PADDING;
    });
  const choices = SHORT_CELLS.map(upTo);
  return choices.find((widths) => sum(widths) <= room * LEAST_SHARE) ?? upTo(1);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
