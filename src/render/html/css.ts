import type { Millimetres, Points } from "../../layout/units.js";

/** A string of CSS. Nothing in it can end the string or the style block. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>\p{Cc}]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}

/** A number to a thousandth. */
export const cssNumber = (value: number) => String(Number(value.toFixed(3)));
export const inPoints = (length: Points) => `${cssNumber(length)}pt`;
export const inMillimetres = (length: Millimetres) => `${cssNumber(length)}mm`;
