import { resolve } from "node:path";
import { decodeDraft } from "../core/decode.js";
import { once } from "../core/once.js";
import type { CheckOptions } from "../pipeline.js";
import type { PreviousReport } from "../rules/rule.js";
import { cached } from "./cached.js";
import { refuseFaults } from "./config-faults.js";
import { besideConfig, type Configuration } from "./config-files.js";
import type { Io } from "./io.js";
import { onReading } from "./world-errors.js";

/** What an office gives a check to compare a draft with: its own words, and reports of earlier years. */
type References = Pick<CheckOptions, "dictionaries" | "previous">;
export type ReferencesOf = (configuration: Configuration) => Promise<References>;

const MAX_BYTES = 8_000_000;

/**
 * Reads the dictionaries and earlier reports that configurations name, each once.
 *
 * @param touched gains their paths
 * @param previous paths of `--previous`, counted from the working folder; they take the place of what configurations name
 * @returns a function that throws an `OperationError` where one of them can't be read or has faults
 */
export function references(io: Io, touched: Set<string>, previous: readonly string[] = []): ReferencesOf {
  const byFile = new Map<string, Promise<References>>();
  const given = once(() => reports(io, previous, touched)); // standard input can be read once
  return (configuration) =>
    cached(byFile, configuration.file ?? "", async () => {
      const { settings } = configuration;
      const terms = settings.terms.map((path) => besideConfig(configuration, path));
      const paths = settings.previous.map((path) => besideConfig(configuration, path));
      return {
        ...(terms.length > 0 && { dictionaries: await dictionaries(io, terms, touched) }),
        ...(previous.length > 0 && { previous: await given() }),
        ...(previous.length === 0 && paths.length > 0 && { previous: await reports(io, paths, touched) }),
      };
    });
}

async function dictionaries(io: Io, paths: readonly string[], touched: Set<string>) {
  const { readDictionary } = await import("../config/read-dictionary.js"); // its schema is large, and few offices have one
  const { dictionariesWith } = await import("../rules/built-in.js");
  const own = [];
  for (const path of paths) {
    const file = resolve(io.cwd, path);
    touched.add(file);
    const bytes = await onReading(path, () => io.files.read(file, MAX_BYTES));
    const { value, diagnostics } = decodeDraft(path, bytes);
    const read = readDictionary(path, value.text);
    refuseFaults(path, [...diagnostics, ...read.diagnostics]);
    own.push(read.value);
  }
  return dictionariesWith(own);
}

async function reports(io: Io, paths: readonly string[], touched: Set<string>): Promise<readonly PreviousReport[]> {
  const { readPrevious } = await import("./previous-reports.js"); // a build that finds all done reads no drafts
  return readPrevious(io, paths, touched);
}
