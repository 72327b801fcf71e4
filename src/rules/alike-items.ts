import { matchesOf } from "../text/matches.js";
import type { OddMark } from "./enumerated-marks.js";
import { MEASURE } from "./measure-words.js";

/** What stands between two marks of a sentence. */
export interface Segment {
  readonly text: string;
  readonly from: number;
  /** The mark before it. */
  readonly before: string;
  /** Of one that ends in its figure, `开展讲座6场`: what stands before the figure and its unit. */
  readonly label?: string;
  readonly unit?: string;
}

const ITEM = new RegExp(`^([々〇㐀-鿿]{2,16})\\d[\\d.,]{0,9}[余多]?(${MEASURE})$`, "u");
const DIGIT = /\d/u;

/** The segments of a sentence, in order. */
export function segmentsOf(sentence: string, offset: number): readonly Segment[] {
  return matchesOf(sentence, /(^|[，；、])([^，；、]+)/gu).map(({ index, 1: before = "", 2: text = "" }) => {
    const from = offset + index + before.length;
    const [, label, unit] = DIGIT.test(text) ? (ITEM.exec(text) ?? []) : [];
    return label === undefined || unit === undefined ? { text, before, from } : { text, before, from, label, unit };
  });
}

/** Whether a segment ends in its figure. */
export function isItem(segment: Segment | undefined): segment is Item {
  return segment?.label !== undefined;
}

/** Tells groups apart: half-years, places, organs. */
export const GROUP = /年|月|季|其中|本级|社区|部门|[区镇乡村局院所]/u;

export interface Item extends Segment {
  readonly label: string;
  readonly unit: string;
}

/** 优秀的36卷；合格的12卷、不合格的2卷: one mark that differs among items whose labels end alike. */
export function oddAmongAlike(segments: readonly Segment[]): readonly OddMark[] {
  return runsOf(segments, 1, ([one], [other]) => areAlike(one, other)).flatMap((run) => oddIn(run.flat()));
}

/** 邻里纠纷9件，成功8件，物业纠纷7件，成功7件；…: items of two figures each, divided like the halves of an item. */
export function oddAmongPairs(segments: readonly Segment[]): readonly OddMark[] {
  const runs = runsOf(
    segments,
    2,
    ([one, share], [other, next]) => areAlike(one, other) && share?.label === next?.label && next?.before === "，",
  );
  return runs.flatMap((run) =>
    oddIn(run.flatMap(([first]) => first ?? [])).filter(({ expected }) => expected === "；"),
  );
}

/** Runs of three or more groups of `size` items, each like the one before it. */
function runsOf(
  segments: readonly Segment[],
  size: number,
  alike: (one: readonly Item[], other: readonly Item[]) => boolean,
): readonly (readonly (readonly Item[])[])[] {
  const runs: (readonly Item[])[][] = [];
  for (let at = 0; at < segments.length; ) {
    const run: (readonly Item[])[] = [];
    for (
      let next = groupAt(segments, at, size);
      next !== undefined;
      next = groupAt(segments, at + run.length * size, size)
    ) {
      const before = run.at(-1);
      if (before !== undefined && !alike(before, next)) break;
      run.push(next);
    }
    if (run.length >= 3) runs.push(run);
    at += Math.max(1, (run.length - 1) * size);
  }
  return runs;
}

function groupAt(segments: readonly Segment[], at: number, size: number): readonly Item[] | undefined {
  const group = segments.slice(at, at + size).filter(isItem);
  return group.length === size ? group : undefined;
}

/** 邻里纠纷9件 and 物业纠纷7件, 优秀的36卷 and 合格的12卷. */
function areAlike(one: Item | undefined, other: Item | undefined): boolean {
  if (one === undefined || other === undefined || one.unit !== other.unit || one.label === other.label) return false;
  return one.label.slice(-2) === other.label.slice(-2) || (one.label.endsWith("的") && other.label.endsWith("的"));
}

function oddIn(items: readonly Item[]): readonly OddMark[] {
  if (items.some(({ label }) => GROUP.test(label))) return [];
  const [, ...later] = items;
  const kinds = [...new Set(later.map(({ before }) => before))];
  const [one = "", other, ...more] = kinds;
  if (other === undefined || more.length > 0) return [];
  const count = (mark: string) => later.filter(({ before }) => before === mark).length;
  const [few, many] = count(one) < count(other) ? [one, other] : [other, one];
  // of one each, the mark of a list counts: 、 before ；, ； before ，
  const even = count(one) === count(other);
  const expected = even ? (["、", "；"].find((mark) => kinds.includes(mark)) ?? many) : many;
  const actual = expected === many ? few : many;
  if (!even && count(actual) > 1) return [];
  return later.flatMap(({ before, from }) => (before === actual ? [{ from: from - 1, actual, expected }] : []));
}
