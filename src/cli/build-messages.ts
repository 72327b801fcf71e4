import { type OperationCode, OperationError } from "../core/operation-error.js";
import type { Sentence } from "../core/sentence.js";
import type { CachePlace } from "./build-cache.js";
import type { Done, Job } from "./build-draft.js";
import type { ConfigChoice } from "./context.js";
import type { Appearance } from "./printed-findings.js";
import type { Records } from "./records.js";

/** What a thread that builds is told once. */
export interface BuilderSetup {
  readonly config: ConfigChoice;
  readonly draft: boolean;
  readonly force: boolean;
  readonly appearance: Appearance;
  readonly modified?: string;
}

/** A draft for a thread, with what is known of its outputs. */
export interface BuilderJob {
  readonly job: Job;
  readonly place?: CachePlace;
  readonly records: Pick<Records, "file" | "journal" | "known" | "begun">;
}

/** What became of it, as a thread can say it. */
export interface BuilderReply {
  readonly done?: Omit<Done, "files" | "faults"> & {
    /** As JSON: few runs need them as data, and a text is sent faster. */
    readonly files: string;
    readonly faults: readonly SentFault[];
  };
  /** What was added to the records. */
  readonly fresh: readonly (readonly [name: string, hash: string])[];
  readonly touched: readonly string[];
}

type SentFault =
  | { readonly type: "operation"; readonly code: OperationCode; readonly sentence: Sentence }
  | {
      readonly type: "other";
      readonly name: string;
      readonly message: string;
      readonly stack: string;
      readonly code?: string;
    };

export function sentFault(error: unknown): SentFault {
  if (error instanceof OperationError) return { type: "operation", code: error.code, sentence: error.sentence };
  if (!(error instanceof Error)) return { type: "other", name: "Error", message: String(error), stack: "" };
  const { name, message, stack = "" } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { type: "other", name, message, stack, ...(code === undefined ? {} : { code }) };
}

export function receivedFault(fault: SentFault): Error {
  if (fault.type === "operation") return new OperationError(fault.code, fault.sentence);
  const { name, message, stack, code } = fault;
  return Object.assign(new Error(message), { name, stack, ...(code === undefined ? {} : { code }) });
}
