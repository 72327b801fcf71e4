import type { Shard } from "../batch/shard.js";
import type { Format } from "../render/all.js";

/** What a conversion may yield; the draft and its record come always. */
export const conversionFormats = ["md", "docx", "html"] as const satisfies readonly (Format | "md")[];

export const summaryFormats = ["pretty", "json"] as const;

/** Options of `report convert`. */
export interface ConvertOptions {
  readonly outDir: string;
  readonly to: readonly (typeof conversionFormats)[number][];
  readonly encoding?: string;
  /** False for `--no-office`. */
  readonly office: boolean;
  readonly jobs: number;
  readonly force?: true;
  /** False for `--no-cache`. */
  readonly cache: boolean;
  /** Tries files anew that failed before. */
  readonly retryFailed?: true;
  readonly transcript?: true;
  readonly format: (typeof summaryFormats)[number];
  readonly overview?: string;
  /** The share of the files that this run does. */
  readonly shard?: Shard;
  readonly stdinFilename?: string;
}
