/** Chinese fonts give these a whole character although they stand in Latin-1: § ¨ ° ± · × ÷. */
const WIDE_LATIN = "\u00a7\u00a8\u00b0\u00b1\u00b7\u00d7\u00f7";

/** What word processors put between a Chinese character and a Latin letter or digit, in characters. */
const MIXED_GAP = 0.25;
const MIXED = /[々〇㐀-鿿](?=[A-Za-z\d])|[A-Za-z\d](?=[々〇㐀-鿿])/gu;

/** Width of a line as it comes out of a word processor: {@link widthOf} and the gaps between Chinese and Latin. */
export function printedWidth(text: string): number {
  return widthOf(text) + (text.match(MIXED)?.length ?? 0) * MIXED_GAP;
}

/**
 * Width of a line of text as Chinese fonts set it, in widths of one Chinese character (字, GB/T 9704-2012 3.1).
 *
 * Latin letters, digits and half-width forms count one half. Signs that Chinese and Latin fonts both have (“ ” — … ① ℃) count
 * one: in a report they stand in the Chinese font.
 */
export function widthOf(text: string): number {
  let halves = 0;
  for (const character of text) halves += halvesOf(character, character.codePointAt(0) ?? 0);
  return halves / 2;
}

function halvesOf(character: string, code: number): 0 | 1 | 2 {
  if (code >= 0x4e00 && code < 0xa000) return 2;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (isInvisible(character)) return 0;
  if (code < 0x250) return WIDE_LATIN.includes(character) ? 2 : 1;
  return (code >= 0xff61 && code < 0xffe0) || (code >= 0xffe8 && code < 0xfff0) ? 1 : 2;
}

/** Whether it takes no room of its own: combining marks, variation selectors, joiners and other invisible characters. */
function isInvisible(character: string): boolean {
  return /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character);
}
