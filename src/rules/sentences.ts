import { matchesOf } from "../text/matches.js";

const STOP = /[。！？；!?;\n]/u;
const STOPS = new RegExp(STOP, "gu");
/** What stands further away than this says nothing of a word, and the search stays cheap in sentences that never end. */
const REACH = 60;

/** A stretch of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands around `from`…`to` within its sentence, or within its part of one up to ；. */
export function sentenceAround(text: string, from: number, to: number): Stretch {
  let start = from;
  while (start > 0 && from - start < REACH && !STOP.test(text.charAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < REACH && !STOP.test(text.charAt(end))) end++;
  return { from: start, to: end };
}

/** The sentences of a text, parted at ； too. */
export function sentencesIn(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const { index } of matchesOf(text, STOPS)) {
    if (index > from) sentences.push({ from, to: index });
    from = index + 1;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}
