import { dirname, join } from "node:path";
import { noSettings, type Settings } from "../config/settings.js";
import { decodeDraft } from "../core/decode.js";
import { cached } from "./cached.js";
import { configFaults } from "./config-faults.js";
import type { ConfigChoice } from "./context.js";
import { findConfig } from "./find-config.js";
import type { Io } from "./io.js";
import { onReading } from "./world-errors.js";

/** The configuration in force for a draft. */
export interface Configuration {
  readonly settings: Settings;
  /** Absolute; absent where there is none. */
  readonly file?: string;
}

/**
 * Finds and reads configurations, each once.
 *
 * @param touched gains their paths
 * @returns a function from the absolute folder of a draft to what is in force there; it throws an `OperationError` where
 *   the file can't be read or has faults: a check under half a configuration would mislead
 */
export function configurations(
  io: Io,
  choice: ConfigChoice,
  touched = new Set<string>(),
): (folder: string) => Promise<Configuration> {
  const byFile = new Map<string, Promise<Configuration>>();
  const byFolder = new Map<string, Promise<string | undefined>>();
  return async (folder) => {
    const key = choice.type === "search" ? folder : "";
    const file = await cached(byFolder, key, () => findConfig(io, choice, folder));
    if (file === undefined) return { settings: noSettings };
    touched.add(file);
    return cached(byFile, file, () => load(io, file));
  };
}

const MAX_BYTES = 1_000_000;

async function load(io: Io, file: string): Promise<Configuration> {
  const bytes = await onReading(file, () => io.files.read(file, MAX_BYTES));
  const { value, diagnostics } = decodeDraft(file, bytes);
  const { readConfig } = await import("../config/read-config.js"); // its schema is large, and many have no configuration
  const read = readConfig(file, value.text);
  const faults = [...diagnostics, ...read.diagnostics].filter(({ severity }) => severity === "error");
  if (faults.length > 0) throw configFaults(file, faults);
  return { settings: read.value, file };
}

/** A path in a configuration, which counts from its folder. */
export function besideConfig({ file }: Configuration, path: string): string {
  return file === undefined ? path : join(dirname(file), path);
}
