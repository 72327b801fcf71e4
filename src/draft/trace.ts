import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { TracedPiece, TracedText } from "../core/traced-text.js";

const ENTITY = /^&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/u;
const ESCAPED = /^[!-/:-@[-`{-~]$/u;
const LINE_PREFIX = /^(?:[ \t>])*/u;

/**
 * Finds for each character of a syntax tree's text where it stands in the source: Markdown drops the `\` of escapes, decodes
 * entities, and cuts blanks and `>` at the starts of lines.
 *
 * Line ends of all systems come out as `\n`.
 *
 * @param value text as the parser gives it
 * @param source the whole file
 * @param from offset at which the text begins
 */
export function trace(value: string, source: string, from: number, to: number): TracedText {
  if (value.includes("\r")) return trace(value.replace(/\r\n?/gu, "\n"), source, from, to);
  if (value.length === to - from && source.startsWith(value, from)) {
    return { text: value, pieces: [{ at: 0, offset: from }] };
  }
  const pieces: TracedPiece[] = [];
  let at = 0;
  let offset = from;
  let plain = false; // whether the last piece goes on
  const add = (piece: TracedPiece, length: number, width: number) => {
    if (piece.fixed !== undefined || !plain) pieces.push(piece);
    plain = piece.fixed === undefined;
    at += length;
    offset += width;
  };
  while (at < value.length && offset < to) {
    const wanted = value[at];
    const found = source[offset];
    const entity = found === "&" ? ENTITY.exec(source.slice(offset, offset + 40)) : null;
    const decoded = entity === null ? undefined : decode(entity);
    if (entity !== null && decoded !== undefined && value.startsWith(decoded, at)) {
      add({ at, offset, fixed: entity[0].length }, decoded.length, entity[0].length);
    } else if (found === "\\" && source[offset + 1] === wanted && ESCAPED.test(wanted ?? "")) {
      plain = false;
      offset++;
      add({ at, offset }, 1, 1);
      plain = true;
    } else if (wanted === "\n" && (found === "\r" || found === "\n")) {
      const end = source.startsWith("\r\n", offset) ? 2 : 1;
      const prefix = LINE_PREFIX.exec(source.slice(offset + end, to))?.[0].length ?? 0;
      add({ at, offset, fixed: end }, 1, end);
      // blanks belong to the prefix only where the text doesn't hold them
      const kept = leadingBlanks(value, at);
      offset += Math.max(0, prefix - kept);
    } else if (wanted === " " && (found === "\r" || found === "\n")) {
      // a line end in code: what stands before the rest of the line is cut as elsewhere
      const end = source.startsWith("\r\n", offset) ? 2 : 1;
      const prefix = LINE_PREFIX.exec(source.slice(offset + end, to))?.[0].length ?? 0;
      add({ at, offset, fixed: end }, 1, end);
      offset += Math.max(0, prefix - leadingBlanks(value, at));
    } else if (found === wanted) {
      add({ at, offset }, 1, 1);
    } else {
      plain = false; // blanks at the end of a line, a NUL that became U+FFFD: step over
      if (wanted === "\uFFFD" && found === "\0") add({ at, offset, fixed: 1 }, 1, 1);
      else offset++;
    }
  }
  return { text: value, pieces: pieces.length === 0 ? [{ at: 0, offset: from }] : pieces };
}

function leadingBlanks(value: string, at: number): number {
  let end = at;
  while (value[end] === " " || value[end] === "\t" || value[end] === ">") end++;
  return end - at;
}

function decode([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return decodeNamedCharacterReference(name) || undefined;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\uFFFD";
  return String.fromCodePoint(code);
}
