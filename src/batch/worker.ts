import { isMainThread, Worker } from "node:worker_threads";
import { answer } from "./answer.js";
import type { ToDocx } from "./job.js";
import { limits } from "./limits.js";
import { type FromWorker, isToWorker } from "./messages.js";

// The process in which old files are read. A process and not a thread, since only a process can be ended in every state, takes
// all its memory with it, and leaves the program standing when V8 gives up. A thread within it looks after its memory, which
// grows outside the heap too, and sees that it doesn't outlive the program; it runs while the other one is stuck in a file.

if (isMainThread) serve();
else watch();

function serve(): void {
  new Worker(new URL(import.meta.url)).unref();
  let given: (bytes: Uint8Array | undefined) => void = () => {};
  const toDocx: ToDocx = (bytes) =>
    new Promise((resolve) => {
      given = resolve;
      say({ type: "office", bytes });
    });
  process.on("message", (message) => {
    if (!isToWorker(message)) return;
    if (message.type === "docx") given(message.bytes);
    else {
      answer(message.job, toDocx).then((reply) => say({ type: "reply", reply, memory: process.memoryUsage.rss() }));
    }
  });
  process.on("disconnect", () => process.exit());
  process.on("SIGINT", () => {}); // a terminal sends Ctrl-C to all; the program says what is to be done
  say({ type: "ready" });
}

function say(message: FromWorker): void {
  process.send?.(message);
}

function watch(): void {
  const parent = process.ppid;
  setInterval(() => {
    const orphaned = process.ppid !== parent;
    if (orphaned || process.memoryUsage.rss() > limits.memory) process.kill(process.pid, "SIGKILL");
  }, 25);
}
