import { tooLarge } from "../unreadable.js";
import { type Block, type Cell, paragraphsOf, type Table } from "./blocks.js";
import { attribute, type Element, elementsIn, everyElement } from "./tree.js";

/** Browsers know wider ones, papers don't. */
const MAX_COLUMNS = 63;
/** No row is filled up further. */
const MAX_FILLED = 256;
const MAX_CELLS = 100_000;
/** A cell with so many paragraphs and characters holds the text of a page, not a value. */
const LONG_PARAGRAPHS = 4;
const LONG_TEXT = 300;

interface Row {
  readonly element: Element;
  readonly head: boolean;
}

/** A table of the report, or what stands in a table that only lays out the page (布局表格). */
export function buildTable(element: Element, build: (part: Element) => readonly Block[]): readonly Block[] {
  const parts = partsOf(element);
  const before = parts.captions.flatMap(build);
  const rows = gridOf(parts.rows, build);
  const behind = parts.others.flatMap(build);
  if (isLayout(element, rows)) return [...before, ...rows.flat().flatMap(({ blocks }) => blocks), ...behind];
  const firstBody = parts.rows.findIndex(({ head }) => !head);
  const table: Table = {
    type: "table",
    within: element,
    rows,
    headRows: firstBody === -1 ? 0 : firstBody,
  };
  return [...before, table, ...behind];
}

interface Parts {
  readonly rows: readonly Row[];
  readonly captions: readonly Element[];
  /** What has no place in a table. */
  readonly others: readonly Element[];
}

function partsOf(table: Element): Parts {
  const rows: Row[] = [];
  const captions: Element[] = [];
  const others: Element[] = [];
  for (const part of elementsIn(table)) {
    if (part.tagName === "caption") captions.push(part);
    else if (part.tagName === "tr") rows.push(rowOf(part, false));
    else if (/^t(?:head|body|foot)$/u.test(part.tagName)) {
      for (const each of elementsIn(part)) {
        if (each.tagName === "tr") rows.push(rowOf(each, part.tagName === "thead"));
        else others.push(each);
      }
    } else if (part.tagName !== "colgroup" && part.tagName !== "col") others.push(part);
  }
  return { rows, captions, others };
}

function rowOf(element: Element, inHead: boolean): Row {
  const cells = elementsIn(element).filter(isCell);
  return { element, head: inHead || (cells.length > 0 && cells.every(({ tagName }) => tagName === "th")) };
}

function isCell({ tagName }: Element): boolean {
  return tagName === "td" || tagName === "th";
}

/** The cells by row; places that a merged cell covers are there, too. */
function gridOf(rows: readonly Row[], build: (part: Element) => readonly Block[]): Cell[][] {
  const covered: Cell = { blocks: [], covered: true };
  /** How many more rows each column is covered. */
  const down: number[] = [];
  let count = 0;
  return rows.map(({ element }, index) => {
    const cells: Cell[] = [];
    if (count > MAX_CELLS) throw tooLarge();
    const cover = () => {
      while (cells.length < MAX_FILLED && (down[cells.length] ?? 0) > 0) {
        down[cells.length] = (down[cells.length] ?? 0) - 1;
        cells.push(covered);
      }
    };
    for (const part of elementsIn(element)) {
      cover();
      const blocks = build(part);
      const span = isCell(part) ? spanOf(part, "colspan", MAX_COLUMNS) : 1;
      const height = isCell(part) ? spanOf(part, "rowspan", rows.length - index) : 1;
      for (let column = 0; column < span; column++) {
        if (height > 1) down[cells.length] = height - 1;
        cells.push(column === 0 ? { blocks } : covered);
      }
    }
    cover();
    count += cells.length;
    return cells;
  });
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

function isLayout(table: Element, rows: readonly (readonly Cell[])[]): boolean {
  if (/^(?:presentation|none)$/iu.test(attribute(table, "role") ?? "")) return true;
  const cells = rows.flat().filter(({ blocks }) => blocks.length > 0);
  const columns = rows.reduce((most, row) => Math.max(most, row.filter(({ covered }) => !covered).length), 0);
  if (cells.length < 2 || columns < 2) return true;
  for (const each of everyElement(table)) if (each !== table && each.tagName === "table") return true;
  if (cells.some(({ blocks }) => isLong(blocks))) return true;
  return rows.length < 2 && !isRuled(table);
}

function isLong(blocks: readonly Block[]): boolean {
  const paragraphs = paragraphsOf(blocks);
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return paragraphs.length >= LONG_PARAGRAPHS && length >= LONG_TEXT;
}

function isRuled(table: Element): boolean {
  return Number.parseInt(attribute(table, "border") ?? "0", 10) > 0;
}
