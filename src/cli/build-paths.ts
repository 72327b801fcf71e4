import { dirname, relative } from "node:path";
import type { House } from "../layout/house.js";
import type { RenderOptions } from "../render/all.js";
import { buildDraft, type Done, type Job } from "./build-draft.js";
import type { BuildOptions } from "./build-options.js";
import { cached } from "./cached.js";
import { besideConfig, type Configuration, configurations } from "./config-files.js";
import type { Context } from "./context.js";
import { sourceDate } from "./epoch.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { houseOfConfig } from "./house-files.js";
import { inOrder } from "./in-order.js";
import type { Input } from "./input.js";
import { gather, refuseWatchingStdin } from "./inputs.js";
import { type Output, outputsOf, refuseCollisions } from "./outputs.js";
import { pdfOptions } from "./pdf-options.js";
import { counted } from "./progress.js";
import { type Records, readRecords, saveRecords } from "./records.js";
import { references } from "./references.js";
import { skippedNotes } from "./skipped.js";
import { tellFindings, tellResult } from "./tell-result.js";
import { type Round, repeatOnChange } from "./watch.js";

/** Builds what the arguments name, once or after each change. */
export async function buildPaths(context: Context, paths: readonly string[], options: BuildOptions): Promise<ExitCode> {
  const modified = sourceDate(context.io.env);
  const renderOptions = { ...(modified !== undefined && { modified }), ...pdfOptions(context, options) };
  const once = () => buildOnce(context, paths, options, renderOptions);
  if (options.watch !== true) return (await once()).code;
  refuseWatchingStdin(paths);
  return repeatOnChange(context.io, context.talk, once);
}

async function buildOnce(
  context: Context,
  paths: readonly string[],
  options: BuildOptions,
  renderOptions: RenderOptions,
): Promise<Round> {
  const { io, talk } = context;
  const { inputs, skipped, folders, faults } = await gather(io, paths, options.stdinFilename);
  for (const { sentence } of faults) talk.fault(sentence);
  for (const note of skippedNotes(skipped)) talk.note(note);
  const codes: ExitCode[] = faults.length > 0 ? [2] : [];
  const touched = new Set(inputs.map(({ file }) => file));
  const configurationOf = configurations(io, context.config, touched);
  const referencesOf = references(io, touched);
  const jobs: Job[] = [];
  const told = new Set<unknown>(); // a faulty configuration is the fault of many drafts
  for (const input of inputs) {
    try {
      const configuration = await configurationOf(dirname(input.file));
      jobs.push({ input, outputs: plan(context, input, configuration, options) });
    } catch (error) {
      if (!told.has(error)) codes.push(tellFault(error, io, talk, input.path));
      told.add(error);
    }
  }
  refuseCollisions(jobs);

  const houses = new Map<string | undefined, Promise<House>>();
  const houseOf = (configuration: Configuration) =>
    cached(houses, configuration.file, () => houseOfConfig(io, configuration, touched));
  const records = new Map<string, Records>();
  for (const { outputs } of jobs) {
    for (const { root } of outputs) if (!records.has(root)) records.set(root, await readRecords(io, root));
  }
  const work = (job: Job) =>
    buildDraft(context, job, options, { ...renderOptions, configurationOf, referencesOf, houseOf, records, touched });
  const results: Done[] = [];
  try {
    for await (const done of inOrder(jobs, options.jobs, work)) {
      if (done === undefined) continue; // after Ctrl-C
      results.push(done);
      codes.push(tellResult(context, done, told));
      talk.status(counted({ zh: "生成", en: "building" }, results.length, jobs.length));
      if (results.length % SAVE_EVERY === 0) codes.push(await saveAll(context, records));
    }
  } finally {
    talk.status(undefined);
    codes.push(await saveAll(context, records));
  }
  await tellFindings(context, results, options.draft === true);
  return { code: worst(codes), touched, folders };
}

/** Drafts between two savings of the records: a run that is killed leaves at most so many files that seem foreign. */
const SAVE_EVERY = 32;

async function saveAll({ io, talk }: Context, records: ReadonlyMap<string, Records>): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const each of records.values()) {
    try {
      await saveRecords(io, each);
    } catch (error) {
      codes.push(tellFault(error, io, talk));
    }
  }
  return worst(codes);
}

function plan({ io }: Context, input: Input, configuration: Configuration, options: BuildOptions): readonly Output[] {
  const { settings } = configuration;
  const configured =
    settings.outDir === undefined ? undefined : relative(io.cwd, besideConfig(configuration, settings.outDir)) || ".";
  const outDir = options.outDir ?? configured ?? "build";
  return outputsOf(io, input, options.to ?? settings.to ?? ["docx", "html"], outDir);
}
