import { concise } from "./concise.js";
import { json } from "./json.js";
import { pretty } from "./pretty.js";
import type { Reporter } from "./reporter.js";

/** What `--format` names. */
export const reporters = {
  pretty,
  concise,
  json,
} as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;
export const reporterNames = Object.keys(reporters).filter((name): name is ReporterName => name in reporters);
