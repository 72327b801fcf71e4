import { matchesOf } from "../text/matches.js";

/** A mark between two numbered items that differs from those before it. */
export interface OddMark {
  readonly from: number;
  readonly actual: string;
  readonly expected: string;
}

const ORDER = "一二三四五六七八九十";
const ITEM = /(?<=^|[。；：，\n])([一二三四五六七八九十])是/gu;
/** With fewer items nobody can say which mark is the odd one. */
const FEWEST = 4;

/** 一是…；二是…；三是…。四是…: the first mark that differs, where each item is a single sentence. */
export function oddEnumeratedMarks(text: string): readonly OddMark[] {
  const items = matchesOf(text, ITEM);
  const odd: OddMark[] = [];
  for (let first = 0; first < items.length; ) {
    let end = first + 1;
    while (end < items.length && numberOf(items[end]) === numberOf(items[first]) + end - first) end++;
    const found =
      numberOf(items[first]) === 1 && end - first >= FEWEST ? oddIn(text, items.slice(first, end)) : undefined;
    if (found !== undefined) odd.push(found);
    first = end;
  }
  return odd;
}

function oddIn(text: string, items: readonly RegExpExecArray[]): OddMark | undefined {
  const marks = items.slice(1).map(({ index }) => index - 1);
  const simple = items
    .slice(1)
    .every(({ index }, at) => !/[。；：！？\n]/u.test(text.slice(items[at]?.index, index - 1)));
  const expected = text.charAt(marks[0] ?? 0);
  if (!simple || !marks.every((mark) => "；。".includes(text.charAt(mark)))) return undefined;
  const from = marks.find((mark) => text.charAt(mark) !== expected);
  return from === undefined ? undefined : { from, actual: text.charAt(from), expected };
}

function numberOf(item: RegExpExecArray | undefined): number {
  return ORDER.indexOf(item?.[1] ?? "") + 1;
}
