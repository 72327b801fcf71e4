const BLANK = /[ \t\u3000\u00a0\u2000-\u200a\u202f\u205f]/u;
/** A line end, or the mark of a block quote before the text of a line. */
const BEFORE_TEXT = /[\n\r>]/u;

/** Whether nothing but blanks stands between a stretch of the source and an end of its line. */
export function touchesLineEdge(source: string, from: number, to: number): boolean {
  let before = from - 1;
  while (before >= 0 && BLANK.test(source.charAt(before))) before--;
  if (before < 0 || BEFORE_TEXT.test(source.charAt(before))) return true;
  let after = to;
  while (after < source.length && BLANK.test(source.charAt(after))) after++;
  return after === source.length || /[\n\r]/u.test(source.charAt(after));
}
