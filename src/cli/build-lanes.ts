import type { CachePlace } from "./build-cache.js";
import { buildAndKeep } from "./build-cached.js";
import type { Done, Job, Surroundings } from "./build-draft.js";
import { type BuilderJob, type BuilderReply, type BuilderSetup, receivedFault } from "./build-messages.js";
import type { BuildOptions } from "./build-options.js";
import type { Io, Thread } from "./io.js";
import { namesOldFiles } from "./old-files.js";

/** Drafts at a time in this thread: the second fills the waits for the disk. */
const HERE = 2;
/** Drafts handed to another thread: this one may take a while to notice that it is done with one. */
const THERE = 6;
/** A thread takes a quarter of a second to begin; so many drafts are built meanwhile. */
const WORTH_THREADS = 24;

/** Lanes in which drafts are built side by side: this thread, and others once that is worth it. */
export interface Lanes {
  build(job: Job, place: CachePlace | undefined): Promise<Done | undefined>;
  close(): Promise<void>;
}

type BuilderThread = Thread<BuilderJob, BuilderReply>;

/** @param count threads at most, this one included */
export function lanes(
  io: Io,
  options: Pick<BuildOptions, "draft" | "force">,
  surroundings: Surroundings,
  setup: BuilderSetup,
  count: number,
): Lanes {
  const here = (job: Job, place: CachePlace | undefined) => buildAndKeep(io, job, options, surroundings, place);
  const threads: BuilderThread[] = [];
  const free: (BuilderThread | "here")[] = Array.from({ length: HERE }, () => "here");
  const waiting: ((lane: BuilderThread | "here") => void)[] = [];
  const release = (lane: BuilderThread | "here") => {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };
  let built = 0;
  const startThreads = async () => {
    if (++built !== WORTH_THREADS) return;
    for (let lane = 1; lane < count; lane++) {
      const thread = await io.startBuilder<BuilderJob, BuilderReply>(setup);
      if (thread === undefined) return;
      threads.push(thread);
      for (let place = 0; place < THERE; place++) release(thread);
    }
  };
  return {
    async build(job, place) {
      await startThreads();
      const lane = free.shift() ?? (await new Promise<BuilderThread | "here">((turn) => waiting.push(turn)));
      try {
        if (lane === "here" || isForHere(job)) return await here(job, place);
        const reply = await buildThere(lane, job, place, surroundings);
        return reply === "dead" ? await here(job, place) : received(job, reply, surroundings);
      } finally {
        release(lane);
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** PDF has fonts to load, old files have processes of their own, standard input comes once. */
function isForHere({ input, outputs }: Job): boolean {
  return input.from === "stdin" || namesOldFiles(input.path) || outputs.some(({ format }) => format === "pdf");
}

async function buildThere(
  thread: BuilderThread,
  job: Job,
  place: CachePlace | undefined,
  { records }: Surroundings,
): Promise<BuilderReply | "dead"> {
  const all = records.get(job.outputs[0]?.root ?? "");
  if (all === undefined) return "dead";
  const of = <T>(map: ReadonlyMap<string, T>) =>
    new Map(
      job.outputs.flatMap(({ name }): [string, T][] => {
        const value = map.get(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  const { file, journal, known, begun } = all;
  try {
    return await thread.ask({
      job,
      records: { file, journal, known: of(known), begun: of(begun) },
      ...(place === undefined ? {} : { place }),
    });
  } catch {
    return "dead"; // out of memory, for instance: what it had in hand is done here
  }
}

function received(job: Job, { done, fresh, touched }: BuilderReply, surroundings: Surroundings): Done | undefined {
  const records = surroundings.records.get(job.outputs[0]?.root ?? "");
  for (const [name, hash] of fresh) {
    records?.known.set(name, hash);
    records?.fresh.add(name);
  }
  for (const path of touched) surroundings.touched.add(path);
  if (done === undefined) return undefined;
  return { ...done, files: async () => JSON.parse(done.files), faults: done.faults.map(receivedFault) };
}
