/** Letters and digits on both sides keep an underscore from being emphasis. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Always syntax, wherever they stand. */
const MARKS = /[`*[]/gu;
/** A tag, a comment, a declaration, an address in angle brackets. */
const ANGLE = /<(?=[A-Za-z/!?])/gu;
const ENTITY = /&(?=(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});)/gu;
/** A backslash is text unless a sign that it would escape follows. */
const BACKSLASH = /\\(?=[!-/:-@[-`{-~]|$)/gu;

/** What opens a block when it stands at the start of one. */
const BLOCK_START = /^(?:(#{1,6})(?=\s|$)|([-+])(?=\s|$)|(>)|(~)(?=~~)|(=)(?==*\s*$)|([-_])(?=(?:\s*[-_])+\s*$)|(\|))/u;
const ORDERED = /^(\d{1,9})([.)])(?=\s|$)/u;

/** Text so that Markdown reads it back as it is: the signs that would be syntax get a backslash, all others stay. */
export function escapeText(text: string): string {
  return text
    .replace(BACKSLASH, "\\\\")
    .replace(MARKS, "\\$&")
    .replace(UNDERSCORE, "\\_")
    .replace(ANGLE, "\\<")
    .replace(ENTITY, "\\&");
}

/** Escaped text at the start of a block: a digit with a stop is no list, a `#` no heading. */
export function escapeStart(escaped: string): string {
  return escaped.replace(BLOCK_START, "\\$&").replace(ORDERED, "$1\\$2");
}

/** Escaped text of a heading: signs `#` at its end would be taken for its closing. */
export function escapeHeading(escaped: string): string {
  return escaped.replace(/(?<=^|\s)(#*)#$/u, "$1\\#");
}

/** Escaped text of a cell. */
export function escapeCell(escaped: string): string {
  return escaped.replaceAll("|", "\\|");
}
