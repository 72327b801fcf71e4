import { firstEndingAfter } from "./protected-stretches.js";
import type { RunningText } from "./running-text.js";

/** Of private use: no pattern knows it. */
const MASK = "\uE000";

type Stretch = readonly [from: number, to: number];

/** What stands between 《 and 》: names of papers, in order, those within others left out. */
export function titleStretches(running: RunningText): readonly Stretch[] {
  return stretchesBetween(running, "《");
}

/** The same for quotations “…” too. */
export function quotedStretches(running: RunningText): readonly Stretch[] {
  return stretchesBetween(running, "《“");
}

/** A text with the inside of names and quotations masked, unit for unit. */
export function withoutQuoted(running: RunningText): string {
  const stretches = quotedStretches(running);
  if (stretches.length === 0) return running.text;
  const units: string[] = [];
  let done = 0;
  for (const [from, to] of stretches) {
    units.push(running.text.slice(done, from), MASK.repeat(to - from));
    done = to;
  }
  return units.join("") + running.text.slice(done);
}

function stretchesBetween({ pairs }: RunningText, marks: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { mark, open, close } of pairs.matched) {
    if (marks.includes(mark) && open >= (stretches.at(-1)?.[1] ?? 0)) stretches.push([open + 1, close]);
  }
  return stretches;
}

/** Whether `from`…`to` lies within one of some stretches that are in order and don't overlap. */
export function liesWithin(stretches: readonly Stretch[], from: number, to: number): boolean {
  const stretch = stretches[firstEndingAfter(stretches, to - 1)];
  return stretch !== undefined && stretch[0] <= from;
}
