import type { Figure } from "../text/figures.js";
import { type Amount, ONE } from "../text/figures-amount.js";
import { sameUnit } from "../text/figures-units.js";

/** A percentage that its figures don't give. */
export interface Recomputed {
  /** `36÷42`, `（36-30）÷30`. */
  readonly formula: string;
  /** The right percentage, with as many decimals as the wrong one. */
  readonly right: string;
}

const HUNDRED = 100n * ONE;

/**
 * Whether `(part + shift × whole) ÷ whole` gives the percentage, half a unit of its last digit allowed.
 *
 * Figures with decimals, and counts in 万 and 亿, are taken as rounded. With `shift` −1 it is growth over `whole`.
 */
export function gives(percent: Figure, part: Amounts, whole: Amounts, shift: 0n | -1n = 0n): boolean {
  if (whole.low <= 0n) return false;
  const half = percent.step / 2n;
  const low = part.low * HUNDRED;
  const high = part.high * HUNDRED;
  const wanted = (sign: 1n | -1n): boolean => {
    const least = sign * percent.value - half - shift * HUNDRED;
    const most = sign * percent.value + half - shift * HUNDRED;
    return low <= most * (most < 0n ? whole.low : whole.high) && high >= least * (least < 0n ? whole.high : whole.low);
  };
  return wanted(1n) || (shift !== 0n && wanted(-1n));
}

/** Between which bounds a written value lies. */
export interface Amounts {
  readonly low: Amount;
  readonly high: Amount;
}

export function amounts({ value, step, scale, decimals, unit }: Figure): Amounts {
  const half = decimals > 0 || (scale !== 1n && unit !== "元") ? step / 2n : 0n;
  return { low: value - half, high: value + half };
}

/** Whether one of the figures, or neighbours taken together, is the share of one of `wholes` that the percentage says. */
export function isShareSomewhere(percent: Figure, figures: readonly Figure[], wholes: readonly Figure[]): boolean {
  return pairs(figures).some(([part, whole, index]) => {
    if (!wholes.includes(whole)) return false;
    const base = amounts(whole);
    const neighbours = figures.slice(index, index + NEIGHBOURS).filter(({ unit }) => sameUnit(unit, whole.unit));
    return gives(percent, amounts(part), base) || givesSum(percent, neighbours, base);
  });
}

/**
 * Whether one of the figures grew from another as the percentage says. Nothing grows from what it is `now`, except where the text
 * gives what it is and a `difference`; 缩短60% with 10 and 6 is no share (`less`).
 */
export function isChangeSomewhere(
  percent: Figure,
  figures: readonly Figure[],
  { now, difference, less }: { readonly now: Figure | undefined; readonly difference: boolean; readonly less: boolean },
): boolean {
  return pairs(figures).some(([changed, base]) => {
    const [a, b] = [amounts(changed), amounts(base)];
    if (base !== now && (gives(percent, a, b, -1n) || (!less && gives(percent, a, b)))) return true;
    const before = { low: b.low - a.high, high: b.high - a.low };
    const after = { low: b.low + a.low, high: b.high + a.high };
    return difference && (gives(percent, a, before) || gives(percent, a, after));
  });
}

/** Every two figures of one unit, with the index of the first. */
function pairs(figures: readonly Figure[]): readonly (readonly [Figure, Figure, number])[] {
  return figures.flatMap((first, index) =>
    figures.flatMap((second) =>
      first !== second && second.exact && sameUnit(first.unit, second.unit) ? [[first, second, index] as const] : [],
    ),
  );
}

const NEIGHBOURS = 4;

function givesSum(percent: Figure, figures: readonly Figure[], whole: Amounts): boolean {
  let low = 0n;
  let high = 0n;
  return figures.some((figure) => {
    const part = amounts(figure);
    low += part.low;
    high += part.high;
    return gives(percent, { low, high }, whole);
  });
}
