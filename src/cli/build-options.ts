import type { Format } from "../render/all.js";

/** Options of `report build`. */
export interface BuildOptions {
  readonly to?: readonly Format[];
  readonly outDir?: string;
  readonly force?: boolean;
  readonly draft?: boolean;
  readonly watch?: true;
  readonly jobs: number;
  readonly stdinFilename?: string;
  /** Folders with fonts for PDF, besides those of the system. */
  readonly fontDir?: readonly string[];
}
