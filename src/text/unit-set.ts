/** One more than the largest UTF-16 unit. */
const UNITS = 0x10000;

/**
 * A set of characters of one UTF-16 unit each: 1 at the place of those that are in it. For what is asked at every character of a
 * text; a pattern or a `Set` takes many times longer.
 */
export function unitSet(characters: string): Uint8Array {
  const set = new Uint8Array(UNITS);
  for (let at = 0; at < characters.length; at++) set[characters.charCodeAt(at)] = 1;
  return set;
}

/**
 * The UTF-16 unit at a place of a text; 0 before its start and behind its end. `charCodeAt` gives no number there, and once it has,
 * every later call from the same line takes several times as long.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}
