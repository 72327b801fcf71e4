/** What stands at a path of a data file; undefined where nothing does. */
export function dataAt(source: unknown, ...path: readonly string[]): unknown {
  let value = source;
  for (const key of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value;
}

/**
 * The texts of a list in a data file of our own.
 *
 * @throws {Error} where there is none: a bug in the file, which comes with the program
 */
export function textsAt(source: unknown, ...path: readonly string[]): readonly string[] {
  const value = dataAt(source, ...path);
  if (!Array.isArray(value)) throw new Error(`no list at ${path.join(".")}`);
  return value.map(String);
}

/**
 * The characters of a text in a data file of our own, blanks left out.
 *
 * @throws {Error} where there is none
 */
export function charactersAt(source: unknown, ...path: readonly string[]): ReadonlySet<string> {
  const value = dataAt(source, ...path);
  if (typeof value !== "string") throw new Error(`no characters at ${path.join(".")}`);
  return new Set(value.replaceAll(/\s/gu, ""));
}

/** A pattern that finds any of the words, longer ones first. */
export function anyOf(words: readonly string[], flags = "u"): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("|"), flags);
}
