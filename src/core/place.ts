import type { Span } from "./span.js";

/** Where an entry of a YAML text stands. */
export interface Place {
  /** The key; for an item of a list, the value. */
  readonly key: Span;
  readonly value: Span;
}
