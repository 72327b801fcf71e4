import type { Sentence } from "./sentence.js";

/**
 * Gets a file that a draft names.
 *
 * @param path counted from the folder of the draft, with `/`; it never leads out of it
 * @returns its bytes, or a sentence that says why there are none
 */
export type Fetch = (path: string) => Promise<Uint8Array | Sentence>;
