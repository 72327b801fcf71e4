/** Data with named entries, as YAML and JSON give it. */
export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entries of a mapping; none of anything else. */
export function entriesOf(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}
