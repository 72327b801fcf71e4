import { Worker } from "node:worker_threads";
import type { Thread } from "./io.js";

interface Waiting<Reply> {
  readonly done: (reply: Reply) => void;
  readonly fail: (error: unknown) => void;
}

/** @param script answers each message `{id, job}` by `{id, reply}` */
export function startThread<Job, Reply>(script: URL, setup: unknown): Thread<Job, Reply> {
  const worker = new Worker(script, { workerData: setup });
  const waiting = new Map<number, Waiting<Reply>>();
  let sent = 0;
  let dead: Error | undefined;
  const end = (error: Error) => {
    dead = error;
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  worker.on("error", end);
  worker.on("exit", () => end(new Error("the thread has ended")));
  worker.on("message", ({ id, reply }: { readonly id: number; readonly reply: Reply }) => {
    waiting.get(id)?.done(reply);
    waiting.delete(id);
  });
  return {
    ask: (job) =>
      new Promise((done, fail) => {
        if (dead !== undefined) return fail(dead);
        const id = ++sent;
        waiting.set(id, { done, fail });
        worker.postMessage({ id, job });
      }),
    async close() {
      await worker.terminate();
    },
  };
}
