import { eastAsianWidth } from "get-east-asian-width";

const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]*$/u;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;

/** Half-width voiced sound marks: one grapheme with the kana before them, but a cell of their own. */
const KANA_MARK = /(?<=.)[\uFF9E\uFF9F]/gu;

/** ASCII, general punctuation, CJK punctuation, Han and full-width forms: each is a grapheme, whatever stands beside it. */
const ALONE = /^[ -~\u2010-\u2027\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/u;

let segmenter: Intl.Segmenter | undefined;

/** Whether every character of a text is a grapheme that takes a cell or two, and may be printed as it is. */
export function isPlain(text: string): boolean {
  return ALONE.test(text);
}

/** What a reader takes for characters (字素). The segmenter takes 10 ms to make and a second for 10,000 findings: rarely needed. */
export function graphemesOf(text: string): readonly string[] {
  if (isPlain(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("zh", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Cells of a terminal that a grapheme takes: two for a Chinese character, none for what can't be seen. */
export function cellsWide(grapheme: string): number {
  const code = grapheme.codePointAt(0);
  if (grapheme.length === 1 && code !== undefined) {
    if (isHan(code)) return 2;
    if (isAscii(code)) return 1;
  }
  if (code === undefined || INVISIBLE.test(grapheme)) return 0;
  if (EMOJI.test(grapheme)) return 2;
  return eastAsianWidth(code, { ambiguousAsWide: false }) + (grapheme.match(KANA_MARK)?.length ?? 0);
}

// Nearly all of a Chinese draft: told without a pattern.

function isHan(code: number): boolean {
  return code >= 0x4e00 && code < 0xa000;
}

function isAscii(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}
