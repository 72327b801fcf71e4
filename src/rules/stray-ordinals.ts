import type { Ordinal } from "./ordinals.js";

/**
 * Arabic ordinals that take the place of a first-level one: `1、` before `二、`, `2.` between `一、` and `三、`, `3、` after `二、`.
 *
 * One that begins or goes on a series of its own below a first-level ordinal is none.
 */
export function strayOrdinals(series: readonly Ordinal[]): readonly Ordinal[] {
  if (!series.some(({ style }) => style === 1)) return [];
  const digits = new Set(series.filter(({ style }) => style === 3).map(({ value }) => value));
  const above = firstLevelBefore(series);
  const below = firstLevelBefore(series.toReversed()).toReversed();
  return series.filter(({ style, value }, index) => {
    if (style !== 3 || digits.has(value - 1) || digits.has(value + 1)) return false;
    const before = above[index];
    const after = below[index];
    const follows = before === undefined ? value === 1 : value > 1 && before === value - 1;
    const precedes = after === undefined ? before !== undefined : after === value + 1;
    return follows && precedes;
  });
}

/** For each ordinal, the number of the last first-level one before it. */
function firstLevelBefore(series: readonly Ordinal[]): readonly (number | undefined)[] {
  let last: number | undefined;
  return series.map(({ style, value }) => {
    const before = last;
    if (style === 1) last = value;
    return before;
  });
}
