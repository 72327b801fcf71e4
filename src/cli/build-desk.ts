import { dirname } from "node:path";
import { sha256 } from "../core/hash.js";
import type { CachePlace } from "./build-cache.js";
import { cachePlace, findBuilt } from "./build-cache.js";
import type { Done, Job, Surroundings } from "./build-draft.js";
import type { Lanes } from "./build-lanes.js";
import type { BuildOptions } from "./build-options.js";
import { type CacheLog, readCacheLog, WORTH_CACHING } from "./cache-log.js";
import { cached } from "./cached.js";
import type { Context } from "./context.js";
import type { Grounds } from "./grounds.js";
import { MAX_DRAFT_BYTES } from "./input.js";
import { readQuietly } from "./world-errors.js";

/** Threads at most, unless more are asked for: each takes 100 MB. */
const MOST_THREADS = 4;
/** Drafts under way for each thread: those behind a slow one needn't wait for it. */
const AHEAD = 12;

/** Where drafts are built: what is known of them is taken as it is, the others go to threads. */
export interface Desk {
  readonly atATime: number;
  /** Undefined after Ctrl-C. */
  build(job: Job): Promise<Done | undefined>;
  close(): Promise<void>;
}

/**
 * @param hashes of drafts that have been read already, by their absolute path
 * @param count of drafts in this run
 */
export async function buildDesk(
  { io, config }: Context,
  options: BuildOptions,
  { hashOf, ...surroundings }: Surroundings & Pick<Grounds, "hashOf">,
  hashes: ReadonlyMap<string, string>,
  count: number,
): Promise<Desk> {
  const { draft = false, force = false } = options;
  const { modified, records, touched, configurationOf, appearance } = surroundings;
  const threads = count < WORTH_CACHING ? 1 : (options.jobs ?? Math.min(await io.processors(), MOST_THREADS));
  const setup = { config, draft, force, appearance, ...(modified === undefined ? {} : { modified }) };
  let lanes: Promise<Lanes> | undefined;
  const start = async () => {
    const lane = await import("./build-lanes.js"); // where nothing has changed, none is needed
    return lane.lanes(io, options, surroundings, setup, threads);
  };
  const build = async (job: Job, place: CachePlace | undefined) => {
    lanes ??= start();
    return (await lanes).build(job, place);
  };
  const program = count < WORTH_CACHING || !options.cache ? undefined : await io.programHash();
  const logs = new Map<string, Promise<CacheLog>>();
  const placeOf = async (job: Job) => {
    if (program === undefined) return undefined;
    const ground = await hashOf(await configurationOf(dirname(job.input.file)));
    return cachePlace(job, program, sha256(JSON.stringify([draft, modified, ground])));
  };
  const contentOf = async ({ input }: Job) => {
    const bytes = await readQuietly(io, input.file, MAX_DRAFT_BYTES);
    return bytes && sha256(bytes);
  };
  return {
    atATime: Math.max(2, threads) * AHEAD,
    async build(job) {
      if (io.interrupted.aborted) return undefined;
      const place = await placeOf(job);
      const known = records.get(job.outputs[0]?.root ?? "");
      if (place === undefined || known === undefined) return build(job, place);
      const log = await cached(logs, place.file, () => readCacheLog(io, place.file));
      const hash = hashes.get(job.input.file) ?? (await contentOf(job));
      const found = hash && (await findBuilt(io, job, place, hash, { log, records: known, appearance, touched }));
      return found || build(job, place);
    },
    async close() {
      await (await lanes)?.close();
    },
  };
}
