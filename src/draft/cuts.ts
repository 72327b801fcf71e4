import { isBlank, tableRows } from "./table-lines.js";

/** A line before which a text can be cut, so that both pieces parse as they do in one. */
export interface Cut {
  /** Of the line, in UTF-16 units. */
  readonly at: number;
  /** How many lines are before it. */
  readonly line: number;
  /** What it goes on with: nothing, the list before it, perhaps behind a blank line, or the table with that head. */
  readonly joins: "nothing" | "list" | "loose list" | { readonly from: number; readonly to: number };
}

/** Code and HTML may go on over blank lines; a comment that ends where it begins doesn't. */
const MAY_GO_ON = /```|~~~|<(?!!--)|<!--(?!.*-->)|\r(?!\n)/u;
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*\r?(?:\n|$)/u;
const HEADING = /^#{1,6}[ \t]/u;
/** An item with something in it that makes it no rule between paragraphs. */
const ITEM = /^(?:([-+*])|\d{1,9}([.)])) (?![-*_\s])/u;
/** What would go on with a list, or be front matter at the start of a text. */
const NO_START = /^(?:[ \t]|[-+*](?:[ \t\r\n]|$)|\d{1,9}[.)](?:[ \t\r\n]|$)|---)/u;

/**
 * The places where a text can be cut: before headings, blocks behind a blank line, rows of a table and items of a list that
 * stand at the very beginning of their lines. Doubtful ones are none.
 *
 * @param least UTF-16 units between two of them; front matter is a piece of its own
 */
export function cutsIn(text: string, least: number): readonly Cut[] {
  const start = text.startsWith("---") ? FRONT_MATTER.exec(text)?.[0].length : 0;
  if (start === undefined || text.startsWith("---", start) || MAY_GO_ON.test(text)) return [];
  const cuts: Cut[] = [];
  const rowOf = tableRows();
  let last = start;
  let line = text.slice(0, start).split("\n").length - 1;
  if (start > 0 && start < text.length) cuts.push({ at: start, line, joins: "nothing" });
  let behindBlank = true;
  let behindIndent = false; // behind code, even over blank lines, the parser takes no number for a list
  let before = start;
  let head: { readonly from: number; readonly to: number } | undefined;
  let list: { readonly kind: string; readonly width: number } | undefined;
  for (let at = start; at < text.length; line++) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline + 1;
    const content = text.slice(at, end);
    const isRow = rowOf(content) !== undefined;
    if (isBlank(content)) {
      head = undefined;
      behindBlank = true;
    } else {
      const item = ITEM.exec(content);
      const kind = item?.[1] ?? item?.[2];
      const isHeading = HEADING.test(content);
      const begins = behindBlank && !behindIndent;
      let joins: Cut["joins"] | undefined;
      if (isHeading || (behindBlank && !NO_START.test(content))) joins = "nothing";
      else if (isRow && content.startsWith("|")) joins = head;
      else if (kind !== undefined && kind === list?.kind) joins = behindBlank ? "loose list" : "list";
      if (joins !== undefined && at > start && at - last >= Math.max(least, widthOf(joins) * 4)) {
        cuts.push({ at, line, joins });
        last = at;
      }
      if (!isRow) head = undefined;
      else if (head === undefined && text.startsWith("|", before)) head = { from: before, to: end };
      if (item !== null && kind !== undefined && (begins || kind === list?.kind))
        list = { kind, width: item[0].length };
      else if (list !== undefined && !content.startsWith(" ".repeat(list.width))) list = undefined;
      behindBlank = false;
      behindIndent = /^[ \t]/u.test(content);
    }
    before = at;
    at = end;
  }
  return cuts;
}

function widthOf(joins: Cut["joins"]): number {
  return typeof joins === "string" ? 0 : joins.to - joins.from;
}
