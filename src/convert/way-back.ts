import { offsetAt } from "../core/traced-text.js";
import type { Draft } from "../draft/draft.js";
import { trace } from "../draft/trace.js";
import { bodyOf } from "./body.js";
import type { Change } from "./change.js";
import type { Stretch } from "./transcript.js";

/**
 * Leads from places of a converted draft back to the text of its old file.
 *
 * The body of the draft is the kept text in its order, so that the n-th unit of the one, blanks left out, is the n-th of the other;
 * a value of the front matter is found by its change.
 *
 * @param source the text of the old file
 * @param changes as the record has them
 */
export function wayBack(draft: Draft, source: string, changes: readonly Change[]): (place: Stretch) => Stretch {
  const here = unitsOfDraft(draft);
  const there = unitsOfSource(source, changes);
  return ({ from, to }) => {
    if (from < draft.frontMatter.span.end.offset) return inFrontMatter(draft, changes, from, to);
    const first = firstAtLeast(here, from);
    const last = firstAtLeast(here, to) - 1;
    const start = there[Math.min(first, there.length - 1)] ?? 0;
    const end = there[last];
    // between two characters: before the next
    return end === undefined || last < first ? { from: start, to: start } : { from: start, to: end + 1 };
  };
}

/** Where in the file each unit of the body stands. */
function unitsOfDraft({ tree, file: { text } }: Draft): number[] {
  return bodyOf(tree, text).seen.flatMap((seen) => {
    const traced = trace(seen.text, text, seen.offset, seen.end);
    return inkOf(traced.text).map((index) => offsetAt(traced, index));
  });
}

/** Where in the source each unit of the body stands; one that was put in stands where it was. */
function unitsOfSource(source: string, changes: readonly Change[]): number[] {
  const units: number[] = [];
  let done = 0;
  for (const { fate, from, to, draft } of changes) {
    for (const index of inkOf(source.slice(done, from))) units.push(done + index);
    if (fate === "replaced") for (const _ of inkOf(draft)) units.push(from);
    done = Math.max(done, to);
  }
  for (const index of inkOf(source.slice(done))) units.push(done + index);
  return units;
}

const BLANK = /\s/u;

/** Indices of the units that aren't blank. */
function inkOf(text: string): number[] {
  const indices: number[] = [];
  for (let index = 0; index < text.length; index++) if (!BLANK.test(text[index] ?? "")) indices.push(index);
  return indices;
}

/** How many of the sorted numbers lie below the least. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the program added has no place in the source: the beginning stands for it. */
function inFrontMatter({ frontMatter, file }: Draft, changes: readonly Change[], from: number, to: number): Stretch {
  let pointer = "";
  let valueAt = 0;
  for (const [name, { key, value }] of frontMatter.places) {
    const isHere = from >= key.start.offset && from <= value.end.offset;
    if (!isHere || name.length < pointer.length) continue;
    pointer = name;
    valueAt = value.start.offset;
  }
  const moved = changes.filter(({ fate, reason }) => fate === "moved" && within(reason, pointer));
  const [first] = moved;
  const last = moved.at(-1);
  if (first === undefined || last === undefined) return { from: 0, to: 0 };
  const same =
    moved.length === 1 && from >= valueAt && first.source.startsWith(file.text.slice(from, to), from - valueAt);
  if (same) return { from: first.from + from - valueAt, to: first.from + to - valueAt };
  return { from: first.from, to: last.to };
}

function within(reason: string, pointer: string): boolean {
  return pointer !== "" && (reason === pointer || reason.startsWith(`${pointer}/`) || pointer.startsWith(`${reason}/`));
}
