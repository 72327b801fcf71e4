import type { Job, Reply } from "./job.js";

/** What the program says to a process that converts. */
export type ToWorker =
  | { readonly type: "job"; readonly job: Job }
  | { readonly type: "docx"; readonly bytes: Uint8Array | undefined };

/** What that process says. */
export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "office"; readonly bytes: Uint8Array }
  | {
      readonly type: "reply";
      readonly reply: Reply;
      /** Bytes that the process takes up. */
      readonly memory: number;
    };

/** Both ends are ours: the types say what the other one sends. */
export function isToWorker(message: unknown): message is ToWorker {
  return isMessage(message);
}

export function isFromWorker(message: unknown): message is FromWorker {
  return isMessage(message);
}

function isMessage(message: unknown): boolean {
  return typeof message === "object" && message !== null && "type" in message;
}
