import type { Figure } from "../text/figures.js";
import { type Amount, formatAmount, ONE } from "../text/figures-amount.js";

/** Between which bounds a value lies; `high` is undefined where nothing bounds it. */
export interface Bounds {
  readonly low: Amount;
  readonly high: Amount | undefined;
}

/** What is added, and what it should give. */
export interface Addition {
  readonly parts: readonly Figure[];
  readonly whole: Figure;
}

/**
 * The bounds of the sum and of the whole.
 *
 * A figure written more coarsely than another of the same addition is rounded: 1.2万件 beside 8612件 stands for 11,500 to 12,500.
 * So is any count in 万 or 亿; money in 万元 beside more of the same isn't.
 */
export function boundsOf({ parts, whole }: Addition): { readonly sum: Bounds; readonly whole: Bounds } {
  let finest = whole.step;
  for (const { step } of parts) if (step < finest) finest = step;
  let low = 0n;
  let high: Amount | undefined = 0n;
  for (const part of parts) {
    const bounds = rounded(part, finest);
    low += bounds.low;
    high = high === undefined || bounds.high === undefined ? undefined : high + bounds.high;
  }
  return { sum: { low, high }, whole: rounded(whole, finest) };
}

function rounded({ low, high, step, unit, scale }: Figure, finest: Amount): Bounds {
  const coarse = step > finest || (scale !== 1n && unit !== "元");
  const half = coarse ? step / 2n : 0n;
  return { low: low - half, high: high === undefined ? undefined : high + half };
}

/** Whether the parts can add up to the whole. */
export function addsUp(addition: Addition): boolean {
  const { sum, whole } = boundsOf(addition);
  return !isMore(sum, whole) && !isMore(whole, sum);
}

/** Whether the parts are more than the whole, however their approximate figures are read. */
export function exceeds(addition: Addition): boolean {
  const { sum, whole } = boundsOf(addition);
  return isMore(sum, whole);
}

function isMore({ low }: Bounds, { high }: Bounds): boolean {
  return high !== undefined && low > high;
}

/** The sum as the whole is written: `37`, `1.21万`. */
export function sumText({ parts, whole }: Addition): string {
  const sum = parts.reduce((total, { value }) => total + value, 0n);
  return formatAmount(sum, sum % ONE === 0n && parts.every(({ scale }) => scale === 1n) ? 1n : whole.scale);
}

/** `24+6+4+3`. */
export function termsText(parts: readonly Figure[]): string {
  return parts.map(({ numeral }) => numeral).join("+");
}
