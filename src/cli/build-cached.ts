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
  const { file } = job.input;
  const read: Io["files"]["read"] = async (path, limit) => (path === file ? place.bytes : io.files.read(path, limit));
  const { io: reading, seen, keyOf } = recording({ ...io, files: { ...io.files, read } });
  const done = await buildDraft(io, job, options, { ...surroundings, reading });
  if (done === undefined) return undefined;
  const others = new Map([...seen].filter(([question]) => question !== keyOf("read", file))); // its bytes are in the place
  await keepBuilt(io, job, place, done, others, surroundings.records.get(job.outputs[0]?.root ?? ""));
  return done;
}
