import { join } from "node:path";
import { MAX_OLD_BYTES } from "../convert/read.js";
import type { Remark } from "../convert/record.js";
import type { Row } from "../convert/summary/row.js";
import { sha256 } from "../core/hash.js";
import { type CacheLog, remember } from "./cache-log.js";
import { type ConversionDone, type ConversionSurroundings, convertOne } from "./convert-one.js";
import type { ConversionPlan } from "./convert-plan.js";
import type { Io } from "./io.js";
import { targetAt } from "./outputs.js";
import { areThere } from "./records.js";
import { readQuietly } from "./world-errors.js";

/** What became of an old file, by its bytes and all that decides over its conversion; as JSON. */
interface Entry {
  readonly outputs: readonly { readonly name: string; readonly hash: string }[];
  readonly row: Row;
  readonly doubts: readonly Remark[];
}

/** What is known of a file that failed is told again, unless it is to be tried anew. */
export interface CachedConversions extends ConversionSurroundings {
  readonly cache?: ConversionCache;
}

export interface ConversionCache {
  readonly file: string;
  readonly log: CacheLog;
  /** Hash of all that decides over all files of a folder. */
  readonly groundOf: (folder: string) => Promise<string>;
}

/** The same as `convertOne`, but what is unchanged and still there isn't done again. */
export async function convertUnlessKnown(
  io: Io,
  plan: ConversionPlan,
  surroundings: CachedConversions,
): Promise<(ConversionDone & { readonly again?: true }) | undefined> {
  const { input, draft, images } = plan;
  const { records, options, cache } = surroundings;
  const bytes = input.from === "stdin" || !cache ? undefined : await readQuietly(io, input.file, MAX_OLD_BYTES);
  if (cache === undefined || bytes === undefined) return convertOne(io, plan, surroundings);
  const ground = await cache.groundOf(join(input.file, ".."));
  const name = JSON.stringify(["convert", input.path, draft.name]);
  const key = sha256(JSON.stringify([ground, images, sha256(bytes)]));
  const content = await cache.log.find({ name, key });
  const entry: Entry | undefined = content && JSON.parse(new TextDecoder().decode(content));
  if (entry !== undefined && !(entry.row.type === "failed" && options.retryFailed === true)) {
    const outputs = entry.outputs.map(({ name, hash }) => ({ target: targetAt(io, options.outDir, name), hash }));
    if (await areThere(io, outputs, records)) {
      const row = entry.row.type === "failed" ? entry.row : { ...entry.row, draft: draft.path };
      return { row, written: outputs.map(({ target }) => target), doubts: entry.doubts, again: true };
    }
  }
  const read: Io["files"]["read"] = async (path, limit) => (path === input.file ? bytes : io.files.read(path, limit));
  const done = await convertOne({ ...io, files: { ...io.files, read } }, plan, surroundings);
  if (done === undefined || done.fault !== undefined) return done;
  const outputs = done.written.map(({ name }) => ({ name, hash: records.known.get(name) ?? "" }));
  const made: Entry = { outputs, row: done.row, doubts: done.doubts };
  await remember(io, cache.file, { name, key }, new TextEncoder().encode(JSON.stringify(made)));
  return done;
}
