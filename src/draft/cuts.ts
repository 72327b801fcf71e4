import { INERT } from "./condense.js";
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

/** Code and some HTML may go on over blank lines; a comment that ends where it begins doesn't. */
const MAY_GO_ON = /```|~~~|<(?:[?]|!(?!--)|script|pre|style|textarea)|<!--(?!.*-->)|\r(?!\n)/iu;
const FENCE = /^(?:(`{3,})[^`\r\n]*|(~{3,}).*)\r?\n?$/u;
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*\r?(?:\n|$)/u;
const HEADING = /^#{1,6}[ \t]/u;
/** An item with something in it that makes it no rule between paragraphs. */
const ITEM = /^(?:([-+*])|\d{1,9}([.)])) (?![-*_\s])/u;
/** Prose, whatever is before it; behind the prose of an item it goes on with that, be it indented or not. */
const PROSE = new RegExp(`^[${INERT}]`, "u");
/** What would go on with a list, or at the start of a text be front matter or a byte order mark. */
const NO_START = /^(?:[ \t\ufeff]|[-+*](?:[ \t\r\n]|$)|\d{1,9}[.)](?:[ \t\r\n]|$)|---)/u;
const NO_PIECE = /^(?:---|\ufeff)/u;
/** Ends a line in Markdown, but none here. */
const LONE_RETURN = /\r(?!\n)/u;

/**
 * The places where a text can be cut: before headings, blocks behind a blank line, rows of a table and items of a list that
 * stand at the very beginning of their lines. Doubtful ones are none.
 *
 * @param least UTF-16 units between two of them; front matter is a piece of its own
 */
export function cutsIn(text: string, least: number): readonly Cut[] {
  const front = text.startsWith("---") ? FRONT_MATTER.exec(text)?.[0] : "";
  if (front === undefined || LONE_RETURN.test(front)) return [];
  const start = front.length;
  if (NO_PIECE.test(text.slice(start, start + 3))) return [];
  const cuts: Cut[] = [];
  const rowOf = tableRows();
  let last = start;
  let line = front.split("\n").length - 1;
  let fence: RegExp | undefined; // what ends the code that the line is in
  let inHtml = false;
  if (start > 0 && start < text.length) cuts.push({ at: start, line, joins: "nothing" });
  let behindBlank = true;
  let behindIndent = false; // behind code, even over blank lines, the parser takes no number for a list
  let before = start;
  let inProse = false; // in a paragraph that an item begins with
  let head: { readonly from: number; readonly to: number } | undefined;
  let list: { readonly kind: string; readonly width: number } | undefined;
  for (let at = start; at < text.length; line++) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline + 1;
    const content = text.slice(at, end);
    const isRow = rowOf(content) !== undefined;
    const opening: string | undefined = behindBlank ? FENCE.exec(content)?.slice(1).find(Boolean) : undefined;
    if (fence !== undefined) {
      if (fence.test(content)) {
        fence = undefined;
        behindBlank = false;
        rowOf("\n"); // what looks like a table in code is none
      }
    } else if (isBlank(content)) {
      head = undefined;
      behindBlank = true;
      inHtml = false;
    } else if (opening === undefined && MAY_GO_ON.test(content)) break;
    else {
      const item = ITEM.exec(content);
      const kind = item?.[1] ?? item?.[2];
      const isHeading = HEADING.test(content);
      const begins = behindBlank && !behindIndent;
      const isLazy: boolean = inProse && !behindBlank && !isRow && PROSE.test(content);
      let joins: Cut["joins"] | undefined;
      if (isHeading ? !inHtml : behindBlank && !NO_START.test(content)) joins = "nothing";
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
      else if (list !== undefined && !content.startsWith(" ".repeat(list.width)) && !isLazy) list = undefined;
      inProse = isLazy || (item !== null && PROSE.test(content.slice(item[0].length)));
      if (content.includes("<") && !isRow) inHtml = true;
      if (inHtml) list = undefined;
      if (opening !== undefined) fence = new RegExp(`^ {0,3}${opening}${opening.charAt(0)}*[ \\t]*\\r?\\n?$`, "u");
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
