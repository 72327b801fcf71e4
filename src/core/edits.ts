import type { Edit } from "./diagnostic.js";

/** The edits of one diagnostic: all of them or none. */
export type Fix = readonly Edit[];

export interface Edited {
  readonly text: string;
  readonly applied: readonly Fix[];
  /** Those that met another on the same characters; on a second pass they may find their place. */
  readonly skipped: readonly Fix[];
}

/**
 * Applies fixes to the text that they were made for. Where two meet, the one that begins first wins, then the one told first.
 *
 * @throws {RangeError} if an edit lies outside the text, or two edits of one fix meet: a bug in the rule that made it
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Edited {
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  const taken: Edit[] = []; // in order
  for (const fix of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    check(fix, text.length);
    if (fix.some((edit) => meetsNeighbour(taken, edit))) skipped.push(fix);
    else {
      applied.push(fix);
      for (const edit of fix) taken.splice(placeOf(taken, edit), 0, edit);
    }
  }
  return { text: replace(text, taken), applied, skipped };
}

/** The edits of fixes that don't meet, in the order of the text. */
export function editsInOrder(fixes: readonly Fix[]): readonly Edit[] {
  return fixes.flat().sort(inOrder);
}

/** How far a text has moved behind an edit: what stood at `from` stands at `from + by`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** What edits leave alone, stretch by stretch, empty ones left out. */
export function untouched(edits: readonly Edit[], length: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let by = 0;
  for (const { span, text } of edits) {
    if (span.start.offset > from) stretches.push({ from, to: span.start.offset, by });
    from = span.end.offset;
    by += text.length - (span.end.offset - span.start.offset);
  }
  if (length > from) stretches.push({ from, to: length, by });
  return stretches;
}

/** What two rounds of edits leave alone, from the first text to the last. */
export function untouchedByBoth(first: readonly Stretch[], second: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  for (const { from, to, by } of first) {
    while ((second[next]?.to ?? Number.POSITIVE_INFINITY) <= from + by) next++;
    for (let at = next; at < second.length; at++) {
      const later = second[at];
      if (later === undefined || later.from >= to + by) break;
      const start = Math.max(from, later.from - by);
      stretches.push({ from: start, to: Math.min(to, later.to - by), by: by + later.by });
    }
  }
  return stretches;
}

/**
 * Where a stretch of the edited text stood before the edits; what touches an inserted text stood where the edit did.
 *
 * @param edits in order
 */
export function rangeBefore(edits: readonly Edit[], from: number, to: number): readonly [from: number, to: number] {
  let start: number | undefined;
  let by = 0;
  for (const { span, text } of edits) {
    const inserted = span.start.offset + by; // in the edited text
    if (inserted > to) break;
    const behind = inserted + text.length;
    if (start === undefined && from < behind) start = Math.min(from - by, span.start.offset);
    if (to <= behind) {
      const end = to > inserted ? span.end.offset : to - by;
      return [start ?? from - by, Math.max(end, start ?? from - by)];
    }
    by += text.length - (span.end.offset - span.start.offset);
  }
  return [start ?? from - by, to - by];
}

function replace(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { span, text: inserted } of edits) {
    pieces.push(text.slice(done, span.start.offset), inserted);
    done = span.end.offset;
  }
  return pieces.join("") + text.slice(done);
}

/** Those that were taken don't meet each other, so that only the two beside a new one can meet it. */
function meetsNeighbour(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit);
  return [taken[place - 1], taken[place]].some((other) => other !== undefined && meet(edit, other));
}

/** Index of the first edit that comes behind this one. */
function placeOf(taken: readonly Edit[], edit: Edit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = taken[middle];
    if (other !== undefined && inOrder(other, edit) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two that only touch don't meet; two insertions at one point do, for nothing says which comes first. */
function meet({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start.offset === b.start.offset && a.end.offset === b.end.offset) return true;
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}

/** An insertion goes before what begins at the same point. */
function inOrder(a: Edit, b: Edit): number {
  return a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset;
}

function startOf(fix: Fix): number {
  return Math.min(...fix.map(({ span }) => span.start.offset));
}

function check(fix: Fix, length: number): void {
  const edits = [...fix].sort(inOrder);
  for (const [index, edit] of edits.entries()) {
    const { start, end } = edit.span;
    if (start.offset < 0 || end.offset < start.offset || end.offset > length) {
      throw new RangeError(`edit outside the text: ${start.offset}…${end.offset}`);
    }
    const before = edits[index - 1];
    if (before !== undefined && meet(edit, before)) throw new RangeError(`edits of one fix meet at ${start.offset}`);
  }
}
