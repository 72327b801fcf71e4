import { matchesOf } from "../text/matches.js";
/** Characters that nobody sees, or that look like a blank and aren't one. */
export interface Invisible {
  readonly from: number;
  readonly to: number;
  /** No-break blanks and blanks of odd widths: they take room, unlike the others. */
  readonly blank: boolean;
}

const BLANK = "\\u00a0\\u2000-\\u200a\\u202f\\u205f";
/** Control characters, soft hyphen, zero-width characters, marks of direction, line separators, byte order mark, object marks. */
const ZERO =
  "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffc";
/** Every character of either kind. */
export const INVISIBLES = new RegExp(`[${BLANK}${ZERO}]`, "gu");
const RUN = new RegExp(`[${BLANK}]+|[${ZERO}]+`, "gu");
const ANY = new RegExp(`[${BLANK}${ZERO}]`, "u");
const IS_BLANK = new RegExp(`^[${BLANK}]`, "u");
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** Runs of invisible characters in a text. A joiner within an emoji belongs to it. */
export function invisibleIn(text: string): readonly Invisible[] {
  if (!ANY.test(text)) return [];
  return matchesOf(text, RUN).flatMap((match): Invisible[] => {
    const from = match.index;
    const to = from + match[0].length;
    if (match[0] === "\u200d" && PICTOGRAPH.test(text.slice(to, to + 2))) return [];
    return [{ from, to, blank: IS_BLANK.test(match[0]) }];
  });
}

/** Nothing that a reader sees. */
const NOTHING = new RegExp(`^[\\s${BLANK}${ZERO}]*$`, "u");

/**
 * A stretch that goes, with the blanks that would then stand at the edge of the text.
 *
 * Those that stand there already belong to `space-edge`.
 */
export function withEdgeBlanks(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (NOTHING.test(before) === NOTHING.test(after)) return { from, to };
  let [start, end] = [from, to];
  if (NOTHING.test(before)) while (/[ \t\u3000\u00a0]/u.test(text.charAt(end))) end++;
  else while (/[ \t\u3000\u00a0]/u.test(text.charAt(start - 1))) start--;
  return { from: start, to: end };
}
