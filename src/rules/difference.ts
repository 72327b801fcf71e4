import type { Replacement } from "./found-text.js";

/** What turns a word that stands at `from` into another: only what differs, `制` by `治` in 法制建设. */
export function difference(wrong: string, right: string, from: number): Replacement {
  const shorter = Math.min(wrong.length, right.length);
  let front = 0;
  while (front < shorter && wrong[front] === right[front]) front++;
  let back = 0;
  while (back < shorter - front && wrong.at(-1 - back) === right.at(-1 - back)) back++;
  return { from: from + front, to: from + wrong.length - back, text: right.slice(front, right.length - back) };
}
