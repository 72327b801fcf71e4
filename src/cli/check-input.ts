import { dirname } from "node:path";
import { byPlace, type Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import type { House } from "../layout/house.js";
import { check, type OpenDraft } from "../pipeline.js";
import type { Stopwatch } from "../rules/timing.js";
import type { Configuration } from "./config-files.js";
import type { Input } from "./input.js";
import type { Io } from "./io.js";
import { openInput } from "./open-input.js";
import type { ReferencesOf } from "./references.js";

/** A draft that has been read and judged. */
export interface Checked {
  readonly opened: Outcome<OpenDraft>;
  readonly diagnostics: readonly Diagnostic[];
  readonly configuration: Configuration;
  /** The text of the old file that it was made of, which the diagnostics then speak of. */
  readonly old?: string;
  /** The house style that the draft itself names. */
  readonly house?: House;
}

export interface CheckInputOptions {
  readonly configurationOf: (folder: string) => Promise<Configuration>;
  readonly referencesOf: ReferencesOf;
  readonly publish: boolean;
  /** Gains all paths that were read or looked for. */
  readonly touched: Set<string>;
  readonly stopwatch?: Stopwatch;
}

/** Reads a draft with what it names, and judges it under the configuration of its folder. */
export async function checkInput(
  io: Io,
  input: Input,
  { configurationOf, referencesOf, publish, touched, stopwatch }: CheckInputOptions,
): Promise<Checked> {
  const configuration = await configurationOf(dirname(input.file));
  const { opened, old } = await openInput(io, input, touched);
  const { site, place, rules: severities } = configuration.settings;
  const found = check(opened, {
    publish,
    severities,
    ...(await referencesOf(configuration)),
    ...(site === undefined ? {} : { site }),
    ...(place === undefined ? {} : { place }),
    ...(stopwatch === undefined ? {} : { stopwatch }),
  });
  if (old !== undefined) {
    const diagnostics = found.map((diagnostic) => old.toldOf(diagnostic)).sort(byPlace);
    return { opened, diagnostics, configuration, old: old.text };
  }
  if (opened.value.report.frontMatter.house === undefined) return { opened, diagnostics: found, configuration };
  const { houseOfDraft } = await import("./house-files.js"); // few drafts need it, and its schema is large
  const house = await houseOfDraft(io, input, opened.value, touched);
  if (house !== undefined && "ruleId" in house)
    return { opened, diagnostics: [...found, house].sort(byPlace), configuration };
  return { opened, diagnostics: found, configuration, ...(house === undefined ? {} : { house }) };
}
