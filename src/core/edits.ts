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
  const taken: Edit[] = [];
  for (const fix of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    check(fix, text.length);
    if (fix.some((edit) => taken.some((other) => meet(edit, other)))) skipped.push(fix);
    else {
      applied.push(fix);
      taken.push(...fix);
    }
  }
  return { text: replace(text, taken), applied, skipped };
}

function replace(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { span, text: inserted } of [...edits].sort(inOrder)) {
    result += text.slice(done, span.start.offset) + inserted;
    done = span.end.offset;
  }
  return result + text.slice(done);
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
  for (const [index, edit] of fix.entries()) {
    const { start, end } = edit.span;
    if (start.offset < 0 || end.offset < start.offset || end.offset > length) {
      throw new RangeError(`edit outside the text: ${start.offset}…${end.offset}`);
    }
    if (fix.slice(0, index).some((other) => meet(edit, other))) {
      throw new RangeError(`edits of one fix meet at ${start.offset}`);
    }
  }
}
