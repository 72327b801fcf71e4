import type { Shard } from "../batch/shard.js";
import type { ReporterName } from "../reporters/all.js";
import type { FixChoice } from "../rules/fix-choice.js";

/** Options of `report check`. */
export interface CheckOptions {
  readonly format: ReporterName;
  readonly output?: string;
  readonly fix?: FixChoice;
  readonly fixDryRun?: true;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly maxWarnings?: number;
  readonly publish?: true;
  readonly previous?: readonly string[];
  readonly timing?: true;
  readonly watch?: true;
  /** The share of the files that this run does. */
  readonly shard?: Shard;
  readonly stdinFilename?: string;
}
