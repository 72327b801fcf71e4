import { matchesOf } from "../text/matches.js";
/** Two marks that belong together: 《 and 》. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  /** The opening mark. */
  readonly mark: string;
  /** Index of the pair that it stands in. */
  readonly within: number | undefined;
}

export interface Pairs {
  /** In the order of their opening. */
  readonly matched: readonly Pair[];
  /** Marks without a partner, in order. */
  readonly unmatched: readonly number[];
}

/** Brackets of one family are typed for one another; which is right, other rules say. */
const FAMILIES = ["《》", "〈〉", "“”", "‘’", "「」", "『』", "(（)）", "[［【〔]］】〕"] as const;
const OPENING: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((family, index) => [...family.slice(0, family.length / 2)].map((mark) => [mark, index] as const)),
);
const CLOSING: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((family, index) => [...family.slice(family.length / 2)].map((mark) => [mark, index] as const)),
);
const ANY = /[《》〈〉“”‘’「」『』()（）[\]［］【】〔〕]/gu;
/** The `1）` or `a)` of an enumeration. */
const LABEL = /(?:^|[\s，。；：、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u;

const NONE: Pairs = { matched: [], unmatched: [] };

/** Pairs the brackets, quotes and title marks of a text. Where one is missing, the others still find their partners. */
export function pairsIn(text: string): Pairs {
  const found = matchesOf(text, ANY);
  if (found.length === 0) return NONE;
  const matched: { open: number; close: number; mark: string; within: number | undefined }[] = [];
  const unmatched: number[] = [];
  const open: { family: number; index: number }[] = [];
  const waiting = FAMILIES.map(() => 0);
  for (const { index: at, 0: mark } of found) {
    const opening = OPENING.get(mark);
    if (opening !== undefined) {
      open.push({ family: opening, index: matched.length });
      matched.push({ open: at, close: -1, mark, within: open.at(-2)?.index });
      waiting[opening] = (waiting[opening] ?? 0) + 1;
      continue;
    }
    const family = CLOSING.get(mark) ?? 0;
    if (isApostrophe(text, at, mark)) continue;
    if ((waiting[family] ?? 0) === 0) {
      if (!LABEL.test(text.slice(Math.max(0, at - 4), at)) || !/[)）]/u.test(mark)) unmatched.push(at);
      continue;
    }
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      waiting[top.family] = (waiting[top.family] ?? 1) - 1;
      const pair = matched[top.index];
      if (pair !== undefined && top.family === family) {
        pair.close = at;
        break;
      }
    }
  }
  for (const { open: at, close } of matched) if (close === -1) unmatched.push(at);
  return { matched: closedOnly(matched), unmatched: unmatched.sort((a, b) => a - b) };
}

/** Whether a place lies within one of some pairs; to be asked in the order of the text. */
export function insideOf(pairs: readonly Pair[]): (at: number) => boolean {
  let next = 0;
  let end = -1;
  return (at) => {
    for (let pair = pairs[next]; pair !== undefined && pair.open < at; pair = pairs[++next]) {
      end = Math.max(end, pair.close);
    }
    return at < end;
  };
}

/** Leaves out what was never closed; what stood in it stands in its surroundings. */
function closedOnly(all: readonly Pair[]): readonly Pair[] {
  const place: number[] = [];
  const closed: Pair[] = [];
  for (const pair of all) {
    const within = pair.within === undefined ? undefined : place[pair.within];
    const outer = within === -1 ? undefined : within;
    if (pair.close === -1) place.push(outer ?? -1);
    else {
      place.push(closed.length);
      closed.push({ ...pair, within: outer });
    }
  }
  return closed;
}

function isApostrophe(text: string, at: number, mark: string): boolean {
  return (
    mark === "’" && /[A-Za-z]/u.test(text.charAt(at - 1)) && /^(?:[A-Za-z]|\s|$)/u.test(text.slice(at + 1, at + 2))
  );
}
