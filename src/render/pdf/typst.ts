import type { Millimetres, Points } from "../../layout/units.js";

// Typst is written as calls with string literals alone: no word of a draft can become markup.

/** A string literal. */
export function literal(text: string): string {
  const escaped = text.replace(/[\\"\p{Cc}]/gu, (mark) =>
    mark === "\\" || mark === '"' ? `\\${mark}` : `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${escaped}"`;
}

/** An array of any length: one of a single value needs its comma. */
export function array(values: readonly string[]): string {
  return `(${values
    .map((value) => `${value}, `)
    .join("")
    .trimEnd()})`;
}

/** Arguments by name; what is undefined is left out. */
export function named(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join(", ");
}

export const points = (length: Points | number) => `${Number(length.toFixed(4))}pt`;
export const millimetres = (length: Millimetres) => `${Number(length.toFixed(4))}mm`;
export const colour = (rgb: string) => `rgb(${literal(rgb)})`;
