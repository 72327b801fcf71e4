import { OperationError } from "../core/operation-error.js";
import type { Language } from "../core/sentence.js";
import type { ConfigChoice } from "./context.js";
import { findConfig } from "./find-config.js";
import type { Io } from "./io.js";

/** `language` of the configuration in force in the working folder. Its faults are told when it is used. */
export async function languageOfConfig(io: Io, choice: ConfigChoice): Promise<Language | undefined> {
  try {
    if ((await findConfig(io, choice, io.cwd)) === undefined) return undefined;
    const { configurations } = await import("./config-files.js"); // only now: it brings YAML and schemas along
    return (await configurations(io, choice)(io.cwd)).settings.language;
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
  }
}
