const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, like `[...text.matchAll(pattern)]`: several times faster where there is none, which is what
 * most patterns find in most texts (`matchAll` makes a new pattern for every text).
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    match = pattern.exec(text);
  }
  return found;
}
