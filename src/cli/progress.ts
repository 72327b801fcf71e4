import type { Sentence } from "../core/sentence.js";

/** Below this a progress line would only flicker. */
const MANY = 5;

/** How far a run of many files has come; undefined for a few. */
export function counted({ zh, en }: Sentence, done: number, all: number): Sentence | undefined {
  return all < MANY ? undefined : { zh: `${zh} ${done}/${all}`, en: `${en} ${done}/${all}` };
}
