import { fork } from "node:child_process";
import { type Refusal, refusal } from "../convert/refusal.js";
import type { Job, Reply, ToDocx } from "./job.js";
import { limits } from "./limits.js";
import { isFromWorker, type ToWorker } from "./messages.js";

/** A process that converts one file after the other. */
export interface ConversionProcess {
  convert(job: Job): Promise<Reply>;
  /** Whether it may be given another file. */
  readonly usable: boolean;
  end(): void;
}

/** @param worker the bundled `worker.ts` */
export function startProcess(worker: URL, toDocx: ToDocx): ConversionProcess {
  const child = fork(worker, [], {
    serialization: "advanced",
    // what foreign bytes make V8 say is of no use to anybody
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [`--max-old-space-size=${limits.heap}`, "--max-semi-space-size=8"],
    // nothing of the user's settings for Node; Windows starts nothing without its own
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
  });
  let usable = true;
  let waiting: { readonly job: Job; readonly done: (reply: Reply) => void } | undefined;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  const finish = (reply: Reply) => {
    clearTimeout(timer);
    waiting?.done(reply);
    waiting = undefined;
  };
  const end = () => {
    usable = false;
    child.kill("SIGKILL");
  };
  const stop = (reply: Reply) => {
    end();
    finish(reply);
  };
  const tell = (message: ToWorker) => child.send(message, () => {}); // one that can't be told is seen to exit
  const begin = () => {
    if (waiting === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => stop(ready ? tooSlow : notStarted), ready ? limits.time : limits.start);
    if (ready) tell({ type: "job", job: waiting.job });
  };
  child.on("message", (message) => {
    if (!isFromWorker(message)) return;
    if (message.type === "ready") {
      ready = true;
      begin();
    } else if (message.type === "reply") {
      if (message.memory > limits.heavy) end();
      finish(message.reply);
    } else {
      clearTimeout(timer); // the office program has a limit of its own
      toDocx(message.bytes).then((bytes) => {
        timer = setTimeout(() => stop(tooSlow), limits.time);
        tell({ type: "docx", bytes });
      });
    }
  });
  child.on("error", () => stop(notStarted));
  child.on("exit", () => {
    usable = false;
    finish(ready ? tooBig : notStarted);
  });
  return {
    convert: (job) =>
      new Promise((done) => {
        waiting = { job, done };
        begin();
      }),
    get usable() {
      return usable;
    },
    end,
  };
}

const tooSlow: Refusal = refusal(
  "limits",
  `读了${limits.time / 1000}秒还没有读完，已经停止，文件可能有意做坏；请在WPS或Word中打开，另存为.docx再转换`,
  `it wasn't read after ${limits.time / 1000} seconds, the file may be meant to harm: save it as .docx in a word processor`,
);

/** Which of the two it was, systems tell in different ways, or not at all. */
const tooBig: Refusal = refusal(
  "limits",
  `读取时内存超过${limits.memory / 1_000_000} MB，或者使读取的程序意外结束，文件可能有意做坏；请在WPS或Word中打开，另存为.docx再转换`,
  `reading it took more than ${limits.memory / 1_000_000} MB or ended the process, the file may be meant to harm: save it as .docx in a word processor`,
);

const notStarted: Reply = {
  type: "fault",
  message: "the process that reads old files doesn't start",
  stack: "",
};
