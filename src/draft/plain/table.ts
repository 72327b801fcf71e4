import type { AlignType, Table, TableCell, TableRow } from "mdast";
import { across, type Line, plainBold, textNode, within } from "./line.js";

const MARKS = /[\\`_[\]!&<\0\t]/;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;

/** A table with a bar at both ends of each line and the same number of cells in all. */
export function plainTable(lines: readonly Line[]): Table | undefined {
  const [head, delimiters, ...rest] = lines;
  const last = lines.at(-1);
  if (head === undefined || delimiters === undefined || last === undefined) return undefined;
  if (!DELIMITERS.test(delimiters.content)) return undefined;
  const align = delimiters.content.slice(1, -1).split("|").map(alignmentOf);
  const rows: TableRow[] = [];
  for (const line of [head, ...rest]) {
    const row = plainRow(line, align.length);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return { type: "table", align, children: rows, position: across(head, last) };
}

function plainRow(line: Line, columns: number): TableRow | undefined {
  const { content } = line;
  if (!content.startsWith("|") || !content.endsWith("|") || content.length < 2 || MARKS.test(content)) return undefined;
  const cells: TableCell[] = [];
  let at = 0;
  for (let end = content.indexOf("|", 1); end !== -1; end = content.indexOf("|", end + 1)) {
    let from = at + 1;
    let to = end;
    while (content.charAt(from) === " ") from++;
    while (to > from && content.charAt(to - 1) === " ") to--;
    const inlines = content.slice(from, to).includes("*") ? plainBold(line, from, to) : undefined;
    if (inlines === undefined && content.slice(from, to).includes("*")) return undefined;
    cells.push({
      type: "tableCell",
      children: inlines ?? (to > from ? [textNode(line, from, to)] : []),
      position: within(line, at, end === content.length - 1 ? end + 1 : end),
    });
    at = end;
  }
  if (cells.length !== columns) return undefined;
  return { type: "tableRow", children: cells, position: within(line, 0, content.length) };
}

function alignmentOf(delimiter: string): AlignType {
  const text = delimiter.trim();
  const [left, right] = [text.startsWith(":"), text.endsWith(":")];
  if (left && right) return "center";
  return left ? "left" : right ? "right" : null;
}
