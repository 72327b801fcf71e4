import type { Shard } from "../batch/shard.js";
import type { Format } from "../render/all.js";

/** Options of `report build`. */
export interface BuildOptions {
  readonly to?: readonly Format[];
  readonly outDir?: string;
  readonly force?: boolean;
  readonly draft?: boolean;
  readonly watch?: true;
  /** Threads; without it, as many as there are processors. */
  readonly jobs?: number;
  /** False for `--no-cache`. */
  readonly cache: boolean;
  /** The share of the files that this run does. */
  readonly shard?: Shard;
  readonly stdinFilename?: string;
  /** Folders with fonts for PDF, besides those of the system. */
  readonly fontDir?: readonly string[];
}
