import { dirname } from "node:path";
import { sha256 } from "../core/hash.js";
import { cachePlace, findBuilt } from "./build-cache.js";
import type { Done, Job, Surroundings } from "./build-draft.js";
import { lanes } from "./build-lanes.js";
import type { BuildOptions } from "./build-options.js";
import { WORTH_CACHING } from "./cache-file.js";
import type { Context } from "./context.js";
import type { Grounds } from "./grounds.js";

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

/** @param count of drafts in this run */
export async function buildDesk(
  { io, config }: Context,
  options: BuildOptions,
  { hashOf, ...surroundings }: Surroundings & Pick<Grounds, "hashOf">,
  count: number,
): Promise<Desk> {
  const { draft = false, force = false } = options;
  const { modified, records, touched, configurationOf } = surroundings;
  const threads = count < WORTH_CACHING ? 1 : (options.jobs ?? Math.min(await io.processors(), MOST_THREADS));
  const setup = { config, draft, force, ...(modified === undefined ? {} : { modified }) };
  const { build, close } = lanes(io, options, surroundings, setup, threads);
  const program = count < WORTH_CACHING || !options.cache ? undefined : await io.programHash();
  const placeOf = async (job: Job) => {
    if (program === undefined) return undefined;
    const ground = await hashOf(await configurationOf(dirname(job.input.file)));
    return cachePlace(io, job, sha256(JSON.stringify([program, draft, modified, ground])));
  };
  return {
    atATime: Math.max(2, threads) * AHEAD,
    async build(job) {
      if (io.interrupted.aborted) return undefined;
      const place = await placeOf(job);
      const known = place && (await findBuilt(io, job, place, records.get(job.outputs[0]?.root ?? ""), touched));
      return known ?? build(job, place);
    },
    close,
  };
}
