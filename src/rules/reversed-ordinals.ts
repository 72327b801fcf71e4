import type { Ordinal, OrdinalStyle } from "./ordinals.js";

/** Ordinals that belong further out stand below others: 1. and 2. between （1） and （2）. */
export interface Reversed {
  readonly outer: readonly Ordinal[];
  readonly inner: OrdinalStyle;
  /** All that stands between two of `outer`. */
  readonly between: readonly Ordinal[];
}

export function reversedOrdinals(series: readonly Ordinal[]): readonly Reversed[] {
  const found = new Map<string, { outer: Ordinal[]; inner: OrdinalStyle; between: Ordinal[] }>();
  const last = new Map<OrdinalStyle, { ordinal: Ordinal; index: number }>();
  for (const [index, ordinal] of series.entries()) {
    const before = last.get(ordinal.style);
    last.set(ordinal.style, { ordinal, index });
    if (before === undefined || ordinal.value !== before.ordinal.value + 1) continue;
    const first = series[before.index + 1];
    if (first === undefined || first.style >= ordinal.style || first.value !== 1) continue;
    const between = series.slice(before.index + 1, index);
    if (between.some(({ style }) => style < first.style)) continue;
    const key = `${ordinal.style} ${first.style}`;
    const known = found.get(key) ?? { outer: [before.ordinal], inner: first.style, between: [] };
    found.set(key, known);
    known.outer.push(...(known.outer.at(-1) === before.ordinal ? [ordinal] : [before.ordinal, ordinal]));
    for (const one of between) known.between.push(one);
  }
  return [...found.values()];
}
