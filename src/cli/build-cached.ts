import { type CachePlace, keepBuilt } from "./build-cache.js";
import { buildDraft, type Done, type Job, type Surroundings } from "./build-draft.js";
import type { BuildOptions } from "./build-options.js";
import type { Io } from "./io.js";
import { recording } from "./recording.js";

/** Builds a draft, and remembers what became of it where there is a place for that. */
export async function buildAndKeep(
  io: Io,
  job: Job,
  options: Pick<BuildOptions, "draft" | "force">,
  surroundings: Surroundings,
  place: CachePlace | undefined,
): Promise<Done | undefined> {
  if (place === undefined) return buildDraft(io, job, options, surroundings);
  const { io: reading, seen, keyOf } = recording(io);
  const done = await buildDraft(io, job, options, { ...surroundings, reading });
  const own = keyOf("read", job.input.file);
  const hash = seen.get(own);
  if (done === undefined || hash === undefined) return done;
  const others = new Map([...seen].filter(([question]) => question !== own)); // its bytes decide over the key
  const { appearance, records } = surroundings;
  await keepBuilt(io, job, place, hash, done, appearance, others, records.get(job.outputs[0]?.root ?? ""));
  return done;
}
