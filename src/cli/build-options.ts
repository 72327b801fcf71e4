import type { Shard } from "../batch/shard.js";
import type { Format } from "../render/all.js";

/** Options of `report build`. */
export interface BuildOptions {
  readonly to?: readonly Format[];
  readonly outDir?: string;
  readonly force?: boolean;
  readonly draft?: boolean;
  readonly watch?: true;
  readonly jobs: number;
  /** The share of the files that this run does. */
  readonly shard?: Shard;
  readonly stdinFilename?: string;
  /** Folders with fonts for PDF, besides those of the system. */
  readonly fontDir?: readonly string[];
}
