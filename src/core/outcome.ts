import type { Diagnostic } from "./diagnostic.js";

/** What a stage yields: its value, if there can be one, and what it has to say of the draft. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
