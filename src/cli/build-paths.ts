import { dirname, relative } from "node:path";
import type { RenderOptions } from "../render/all.js";
import { buildDesk } from "./build-desk.js";
import type { Done, Job } from "./build-draft.js";
import type { BuildOptions } from "./build-options.js";
import { besideConfig, type Configuration } from "./config-files.js";
import type { Context } from "./context.js";
import { sourceDate } from "./epoch.js";
import { type ExitCode, worst } from "./exit-code.js";
import { faultKey, tellFault } from "./faults.js";
import { findingsList } from "./findings-list.js";
import { type Grounds, grounds } from "./grounds.js";
import { hashing } from "./hashing.js";
import { inOrder } from "./in-order.js";
import type { Input } from "./input.js";
import { gather, namedPaths, refuseWatchingStdin } from "./inputs.js";
import { type Output, outputsOf, refuseCollisions } from "./outputs.js";
import { pdfOptions } from "./pdf-options.js";
import { appearanceOf } from "./printed-findings.js";
import { counted } from "./progress.js";
import { type Records, readRecords, saveRecords } from "./records.js";
import { refuseWindowsNames } from "./refuse-names.js";
import { keptOutputs, placesOf, type ShardKeeper, shardKeeper } from "./shards/keep-shard.js";
import { runOf } from "./shards/shard-file.js";
import { isMine, refuseSharing } from "./shards/share.js";
import { skippedNotes } from "./skipped.js";
import { type Refused, refusedOf, tellRefused, tellResult } from "./tell-result.js";
import { type Round, repeatOnChange } from "./watch.js";

/** Builds what the arguments name, once or after each change. */
export async function buildPaths(context: Context, paths: readonly string[], options: BuildOptions): Promise<ExitCode> {
  refuseSharing(paths, options);
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
  const looking = hashing(io);
  const { inputs, skipped, folders, faults } = await gather(looking.io, paths, options.stdinFilename);
  for (const { sentence } of faults) talk.fault(sentence);
  for (const note of skippedNotes(skipped)) talk.note(note);
  const codes: ExitCode[] = faults.length > 0 ? [2] : [];
  const touched = namedPaths(io, paths); // what has gone may come back
  for (const { file } of inputs) touched.add(file);
  const ground = grounds(context, touched);
  const jobs: Job[] = [];
  const told = new Set<unknown>(); // a faulty configuration is the fault of many drafts
  for (const input of inputs) {
    try {
      const configuration = await ground.configurationOf(dirname(input.file));
      jobs.push({ input, outputs: plan(context, input, configuration, options) });
    } catch (error) {
      if (!told.has(faultKey(error))) codes.push(tellFault(error, io, talk, input.path));
      told.add(faultKey(error));
    }
  }
  refuseCollisions(jobs);
  refuseWindowsNames(
    io,
    jobs.flatMap(({ outputs }) => outputs),
  );
  const mine = jobs.filter(({ input }) => isMine(io, input, options.shard));

  const records = new Map<string, Records>();
  for (const { outputs } of options.shard === undefined ? mine : jobs) {
    for (const { root } of outputs) if (!records.has(root)) records.set(root, await readRecords(io, root));
  }
  const appearance = appearanceOf(context);
  const surroundings = { ...renderOptions, ...ground, records, touched, appearance };
  const desk = await buildDesk(context, options, surroundings, looking.hashes, mine.length);
  const keeper = await keeperOf(context, inputs, ground, records, options, renderOptions);
  await keeper?.begin();
  const results: Pick<Done, "input" | "written">[] = [];
  const refused: Refused[] = [];
  const findings = findingsList(context, appearance);
  try {
    for await (const done of inOrder(mine, desk.atATime, (job) => desk.build(job))) {
      if (done === undefined) continue; // after Ctrl-C
      const { input, written } = done;
      results.push({ input, written });
      codes.push(tellResult(context, done, told));
      refused.push(...refusedOf(done));
      await findings.add(done);
      talk.status(counted({ zh: "生成", en: "building" }, results.length, mine.length));
    }
  } finally {
    talk.status(undefined);
    await desk.close();
    codes.push(await saveAll(context, records));
  }
  await findings.tell();
  tellRefused(context, refused, options.draft === true);
  const code = worst(codes);
  const placeAmongAll = placesOf(inputs);
  await keeper?.finish(code, (root) =>
    results.map(({ input, written }) => ({
      place: placeAmongAll(input),
      data: { outputs: keptOutputs(written, root, records.get(root)) },
    })),
  );
  return { code, touched, folders };
}

/** Remembers a shard beside its outputs; undefined for a run that isn't shared. */
async function keeperOf(
  { io }: Context,
  inputs: readonly Input[],
  { configurationOf, hashOf }: Grounds,
  records: ReadonlyMap<string, Records>,
  { shard, draft, to }: BuildOptions,
  { modified }: RenderOptions,
): Promise<ShardKeeper | undefined> {
  if (shard === undefined) return undefined;
  const run = await runOf("build", inputs, { configurationOf, hashOf }, { to, draft, modified });
  return shardKeeper(io, run, shard, inputs.length, records.keys());
}

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
