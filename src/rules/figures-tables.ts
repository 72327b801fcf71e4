import type { Cell, Table } from "../model/report.js";
import { type Amount, amountOf } from "../text/figures-amount.js";

/** A total in a table that isn't what it adds up. */
export interface TableFault {
  readonly cell: Cell;
  /** The total as it stands there. */
  readonly total: string;
  readonly parts: readonly string[];
  readonly sum: Amount;
}

interface Row {
  readonly kind: "part" | "subtotal" | "total" | "detail";
  readonly cells: readonly Cell[];
}

const NUMBER = /^([-−－]?)(\d[\d,，]*(?:\.\d+)?)[々〇㐀-鿿]{0,3}$/u;
const BLANK = /^(?:[-—－–/\\]*|无)$/u;
const TOTAL = /^(?:合计|总计|共计|总数|总和)$/u;
const SUBTOTAL = /^小计$/u;
/** A column of totals. */
const TOTAL_HEAD = /^(?:合计|总计|共计|总数|全年)(?:[（(].*[）)])?$/u;
/** Columns whose figures aren't added: shares, rates, averages, scores, numbers and dates. */
const NOT_ADDED = /率|比|均|%|％|分数|得分|评分|排名|名次|单价|年份|序号|编号|时间|日期|期限|标准|幅|累计/u;

/** Totals of columns and rows that don't add up. */
export function faultsOf(table: Table): readonly TableFault[] {
  const rows = table.rows.map((cells): Row => ({ kind: kindOf(cells), cells }));
  return [...columnFaults(table, rows), ...rowFaults(table, rows)];
}

/** The row that holds the totals of the whole table. */
export function totalRowOf({ rows }: Table): readonly Cell[] | undefined {
  const totals = rows.filter((cells) => kindOf(cells) === "total");
  return totals.length === 1 ? totals[0] : undefined;
}

/** A cell's number; undefined for words and shares. */
export function numberIn({ text }: Cell): Amount | undefined {
  const match = NUMBER.exec(text.text.replace(/\s/gu, ""));
  const digits = match?.[2]?.replace(/[,，]/gu, "");
  const amount = digits === undefined ? undefined : amountOf(digits);
  return amount === undefined || match?.[1] === "" ? amount : -amount;
}

function kindOf(cells: readonly Cell[]): Row["kind"] {
  const labels = cells.slice(0, 2).map(({ text }) => text.text.replace(/\s/gu, ""));
  if (labels.some((label) => TOTAL.test(label))) return "total";
  if (labels.some((label) => SUBTOTAL.test(label))) return "subtotal";
  return labels[0]?.startsWith("其中") === true ? "detail" : "part";
}

function* columnFaults({ head }: Table, rows: readonly Row[]): Generator<TableFault> {
  for (const [column, { text }] of head.entries()) {
    if (NOT_ADDED.test(text.text)) continue;
    for (const [index, { kind, cells }] of rows.entries()) {
      const cell = cells[column];
      const total = cell === undefined ? undefined : numberIn(cell);
      if ((kind !== "total" && kind !== "subtotal") || cell === undefined || total === undefined) continue;
      const sums = groupsFor(rows, index).map((group) => addUp(group.map((row) => row.cells[column])));
      const [first] = sums;
      if (
        first === undefined ||
        sums.some((sum) => sum === undefined || sum.amount === total) ||
        first.parts.length < 2
      )
        continue;
      yield { cell, total: cell.text.text.trim(), parts: first.parts, sum: first.amount };
    }
  }
}

/** The rows that a total may add up, the likeliest first. */
function groupsFor(rows: readonly Row[], at: number): readonly (readonly Row[])[] {
  const parts = (list: readonly Row[]) => list.filter(({ kind }) => kind === "part");
  const stops = (kind: Row["kind"]) => kind === "total" || (kind === "subtotal" && rows[at]?.kind === "subtotal");
  let from = at;
  while (from > 0 && !stops(rows[from - 1]?.kind ?? "total")) from--;
  let to = at + 1;
  while (to < rows.length && !stops(rows[to]?.kind ?? "total")) to++;
  const above = rows.slice(from, at);
  const below = rows.slice(at + 1, to);
  const groups = [parts(above), parts(below)];
  if (rows[at]?.kind === "total")
    groups.push(
      above.filter(({ kind }) => kind === "subtotal"),
      below.filter(({ kind }) => kind === "subtotal"),
      parts(rows),
    );
  groups.push(above.filter(({ kind }) => kind === "part" || kind === "detail"));
  return groups.filter((group) => group.length > 0);
}

interface Sum {
  readonly amount: Amount;
  readonly parts: readonly string[];
}

/** Undefined if a cell holds something else than a number. */
function addUp(cells: readonly (Cell | undefined)[]): Sum | undefined {
  let amount = 0n;
  const parts: string[] = [];
  for (const cell of cells) {
    const text = cell?.text.text.trim() ?? "";
    if (cell === undefined || BLANK.test(text)) continue;
    const value = numberIn(cell);
    if (value === undefined) return undefined;
    amount += value;
    parts.push(text);
  }
  return { amount, parts };
}

/** A column is the total of the others if it is so in most rows; the rest are told. */
function* rowFaults({ head }: Table, rows: readonly Row[]): Generator<TableFault> {
  const labels = head.map(({ text }) => text.text.trim());
  const columns = labels.flatMap((label, index) => (TOTAL_HEAD.test(label) ? [index] : []));
  const [total] = columns;
  if (total === undefined || columns.length > 1 || labels.some((label) => /^其中|小计/u.test(label))) return;
  const added = labels.flatMap((label, index) => {
    const isNumber = rows.every(({ cells }) => isNumberOrBlank(cells[index]));
    return index > 0 && index !== total && !NOT_ADDED.test(label) && isNumber ? [index] : [];
  });
  if (added.length < 2) return;
  const faults: TableFault[] = [];
  let right = 0;
  for (const { cells } of rows) {
    const cell = cells[total];
    const value = cell === undefined ? undefined : numberIn(cell);
    const sum = addUp(added.map((index) => cells[index]));
    if (cell === undefined || value === undefined || sum === undefined) continue;
    if (sum.amount === value) right++;
    else faults.push({ cell, total: cell.text.text.trim(), parts: sum.parts, sum: sum.amount });
  }
  if (right > faults.length) yield* faults;
}

function isNumberOrBlank(cell: Cell | undefined): boolean {
  return cell === undefined || BLANK.test(cell.text.text.trim()) || numberIn(cell) !== undefined;
}
