import type { PhrasingContent, Text } from "mdast";
import { INERT } from "../condense.js";

/** As the parser gives it: lines and columns from one, offsets in UTF-16 units. */
export type Position = NonNullable<Text["position"]>;

/** A line of a text, without its end. */
export interface Line {
  readonly content: string;
  /** Counted from one. */
  readonly number: number;
  /** Of its first character, in UTF-16 units. */
  readonly offset: number;
}

/** Where some of a line stands, in UTF-16 units from its first character. */
export function within({ number: line, offset }: Line, from: number, to: number): Position {
  return {
    start: { line, column: from + 1, offset: offset + from },
    end: { line, column: to + 1, offset: offset + to },
  };
}

/** From the first character of one line to the last of another. */
export function across(first: Line, last: Line): Position {
  return { start: within(first, 0, 0).start, end: within(last, 0, last.content.length).end };
}

/**
 * Prose in which Markdown can find nothing: it begins (after the digits of a year) and ends with a character that means nothing
 * to it, and holds no mark; `<` before such a character is none.
 */
const PROSE = new RegExp(`^\\d{0,9}[${INERT}](?:(?:[^\\\\\`*_[\\]!&<#|\\0\\t\\n]|<(?=[${INERT}]))*[${INERT}])?$`);
/** `\*`: a mark that means itself. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Beside one of these, two asterisks open and close bold text (加粗) whatever is on their other side. */
const LETTER = /[\u3400-\u4dbf\u4e00-\u9fff\d]/;

/** The inlines of a line from a place to another; undefined where it may hold more than prose and bold prose. */
export function plainProse(line: Line, from: number, to = line.content.length): PhrasingContent[] | undefined {
  const prose = line.content.slice(from, to);
  if (prose.includes("\\")) {
    if (!PROSE.test(prose.replace(ESCAPED, "〇"))) return undefined;
    return [{ type: "text", value: prose.replace(ESCAPED, "$1"), position: within(line, from, to) }];
  }
  if (!prose.includes("*")) return PROSE.test(prose) ? [textNode(line, from, to)] : undefined;
  return PROSE.test(prose.replaceAll("**", "")) ? plainBold(line, from, to) : undefined;
}

/** Of text that holds no mark but asterisks. */
export function plainBold(line: Line, from: number, to: number): PhrasingContent[] | undefined {
  const pieces = line.content.slice(from, to).split("**");
  if (pieces.length % 2 === 0 || pieces.some((piece) => piece.includes("*"))) return undefined;
  const nodes: PhrasingContent[] = [];
  let at = from;
  for (const [index, piece] of pieces.entries()) {
    const end = at + piece.length;
    if (index % 2 === 0) {
      if (piece !== "") nodes.push(textNode(line, at, end));
    } else if (LETTER.test(piece.charAt(0)) && LETTER.test(piece.slice(-1))) {
      nodes.push({ type: "strong", children: [textNode(line, at, end)], position: within(line, at - 2, end + 2) });
    } else return undefined;
    at = end + 2;
  }
  return nodes;
}

export function textNode(line: Line, from: number, to: number): Text {
  return { type: "text", value: line.content.slice(from, to), position: within(line, from, to) };
}
