import { matchesOf } from "../text/matches.js";

/**
 * What word processors leave in text that was copied or extracted: bookmarks, conditional comments, style codes, field codes.
 *
 * All repetitions are bounded, so that a hostile text costs no more than a long one.
 */
const MARKS = [
  /\[bookmark\s?[:：][^\]\n]{0,80}\]/giu,
  /\[(?:end)?if(?:\s[^\]\n]{0,80})?\](?:-->)?/giu,
  /(?<![A-Za-z-])mso-[a-z-]{2,40}\s?:\s?[\w.%-]{1,40}(?:\s[a-z]{2,10})?;?/giu,
  /(?<![A-Za-z])(?:PAGEREF|NOTEREF|REF)\s+_[A-Za-z]{2,12}\d{1,20}(?:\s*(?:\\[a-z]|\\?\*\s?MERGEFORMAT)){0,4}/gu,
  /(?<![A-Za-z])HYPERLINK\s+(?:\\[a-z]\s+)?["“”][^"“”\n]{0,200}["“”]/gu,
  /(?<![A-Za-z])TOC(?:\s+\\[a-z](?:\s+["“”][^"“”\n]{0,20}["“”])?){1,6}/gu,
  /(?<![A-Za-z])SEQ\s[^\\*\n]{1,10}\s?\\?\*\s?ARABIC/gu,
  /\\?\*\s?MERGEFORMAT/gu,
  /(?<![A-Za-z\d_])_(?:GoBack|(?:Toc|Ref|Hlk)\d{3,20})(?![A-Za-z\d_])/gu,
  /(?<![A-Za-z\d_])OLE_LINK\d{1,4}(?![A-Za-z\d_])/gu,
] as const;

/** Cheap look: none of the patterns matches without one of these. */
const HINT = /\[|mso-|REF|HYPERLINK|TOC|SEQ|MERGEFORMAT|_GoBack|_Toc|_Ref|_Hlk|OLE_LINK/iu;

/** Where the leftovers of a word processor stand in a text, in order, none overlapping. */
export function leftoverMarks(text: string): readonly (readonly [from: number, to: number])[] {
  if (!HINT.test(text)) return [];
  const found = MARKS.flatMap((pattern) =>
    matchesOf(text, pattern).map((match) => withBlanks(text, match.index, match.index + match[0].trimEnd().length)),
  ).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = 0;
  return found.filter(([from, to]) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** A field code has a blank on either side, which goes with it. */
function withBlanks(text: string, from: number, to: number): readonly [from: number, to: number] {
  const begins = from === 0 || text.charAt(from - 1) === " ";
  if (!begins || text.charAt(to) !== " " || !/[A-Z]/u.test(text.charAt(from))) return [from, to];
  return [Math.max(0, from - 1), to + 1];
}
