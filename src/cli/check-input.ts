import { dirname } from "node:path";
import { byPlace, type Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import type { House } from "../layout/house.js";
import { type Candidate, check, type OpenDraft } from "../pipeline.js";
import type { Stopwatch } from "../rules/timing.js";
import type { Configuration } from "./config-files.js";
import type { Input } from "./input.js";
import type { Io } from "./io.js";
import { openInput } from "./open-input.js";
import type { OpenedOld } from "./open-old.js";
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
  /** Measures the rules, where that is wanted. */
  readonly stopwatch?: Stopwatch;
}

/** A draft that has been read with what it names and waits to be judged. */
export interface ReadInput extends Candidate {
  readonly input: Input;
  readonly configuration: Configuration;
  readonly old?: OpenedOld;
}

/** Reads a draft with what it names, and judges it under the configuration of its folder. */
export async function checkInput(io: Io, input: Input, options: CheckInputOptions): Promise<Checked> {
  const read = await readInput(io, input, options);
  return toChecked(io, read, check(read.opened, read.options, options.stopwatch), options.touched);
}

/** Reads a draft with what it names, and finds out what it is to be judged by. */
export async function readInput(
  io: Io,
  input: Input,
  { configurationOf, referencesOf, publish, touched }: CheckInputOptions,
): Promise<ReadInput> {
  const configuration = await configurationOf(dirname(input.file));
  const { opened, old } = await openInput(io, input, touched);
  const { site, place, rules: severities } = configuration.settings;
  const options = {
    publish,
    severities,
    ...(await referencesOf(configuration)),
    ...(site === undefined ? {} : { site }),
    ...(place === undefined ? {} : { place }),
  };
  return { input, configuration, opened, options, ...(old === undefined ? {} : { old }) };
}

/** @param found what there is to say of the draft, without the house style that it names */
export async function toChecked(
  io: Io,
  { input, configuration, opened, old }: ReadInput,
  found: readonly Diagnostic[],
  touched: Set<string>,
): Promise<Checked> {
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
