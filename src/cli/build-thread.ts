import { parentPort, workerData } from "node:worker_threads";
import { buildAndKeep } from "./build-cached.js";
import { type BuilderJob, type BuilderReply, type BuilderSetup, sentFault } from "./build-messages.js";
import { grounds } from "./grounds.js";
import { nodeIo } from "./node-io.js";
import type { Records } from "./records.js";

// A thread that builds drafts: each message is one, with a number that its answer bears too.

const setup: BuilderSetup = workerData;
const io = nodeIo(new URL("./worker.js", import.meta.url));
const touched = new Set<string>();
const { configurationOf, referencesOf, houseOf } = grounds({ io, config: setup.config }, touched);

async function answer({ job, place, records: known }: BuilderJob): Promise<BuilderReply> {
  touched.clear();
  const records: Records = { ...known, fresh: new Set(), stamps: new Map() };
  const surroundings = {
    configurationOf,
    referencesOf,
    houseOf,
    touched,
    appearance: setup.appearance,
    records: new Map(job.outputs.map(({ root }) => [root, records])),
    ...(setup.modified === undefined ? {} : { modified: setup.modified }),
  };
  const done = await buildAndKeep(io, job, setup, surroundings, place);
  return {
    ...(done === undefined
      ? {}
      : { done: { ...done, files: JSON.stringify(await done.files()), faults: done.faults.map(sentFault) } }),
    fresh: [...records.fresh].map((name) => [name, records.known.get(name) ?? ""]),
    touched: [...touched],
  };
}

parentPort?.on("message", async ({ id, job }: { readonly id: number; readonly job: BuilderJob }) => {
  parentPort?.postMessage({ id, reply: await answer(job) });
});
