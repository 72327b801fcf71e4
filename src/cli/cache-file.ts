import { sha256 } from "../core/hash.js";
import type { Io } from "./io.js";
import { codeOf, readQuietly } from "./world-errors.js";

const HASH_LENGTH = 64;
const MAX_BYTES = 100_000_000;

/** With fewer files, to ask what is known of them takes as long as it spares. */
export const WORTH_CACHING = 5;

/** What a cache remembers, as data; undefined where there is nothing, or it is torn or was changed. */
export async function readCached(io: Io, file: string): Promise<unknown> {
  const bytes = await readQuietly(io, file, MAX_BYTES);
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  const data = text.slice(HASH_LENGTH + 1);
  return text.slice(0, HASH_LENGTH) === sha256(data) ? JSON.parse(data) : undefined;
}

export async function writeCached(io: Io, file: string, entry: object): Promise<void> {
  const data = JSON.stringify(entry);
  try {
    await io.files.jot(file, new TextEncoder().encode(`${sha256(data)}\n${data}`));
  } catch (error) {
    if (codeOf(error) === undefined) throw error; // a full disk: it is made anew the next time
  }
}
