import { dirname, join } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { ConfigChoice } from "./context.js";
import type { Io } from "./io.js";
import { onReading } from "./world-errors.js";

/** Name of a configuration file. */
export const CONFIG_NAME = "report.config.yaml";

/**
 * The configuration file that counts in a folder: the nearest upwards, or the one that the command line names.
 *
 * @throws {OperationError} if the one named isn't there
 */
export async function findConfig({ files }: Io, choice: ConfigChoice, folder: string): Promise<string | undefined> {
  if (choice.type === "none") return undefined;
  if (choice.type === "file") {
    if ((await onReading(choice.path, () => files.stat(choice.path))) !== undefined) return choice.path;
    throw new OperationError("config", {
      zh: `没有配置文件“${choice.path}”`,
      en: `there is no configuration file “${choice.path}”`,
    });
  }
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if ((await onReading(file, () => files.stat(file)))?.type === "file") return file;
    if (dirname(at) === at) return undefined;
  }
}
