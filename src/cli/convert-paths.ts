import { resolve } from "node:path";
import type { Row } from "../convert/summary/row.js";
import { sha256 } from "../core/hash.js";
import { OperationError } from "../core/operation-error.js";
import type { Sentence } from "../core/sentence.js";
import { atMost } from "./at-most.js";
import { cacheLogFile, readCacheLog, WORTH_CACHING } from "./cache-log.js";
import type { Context } from "./context.js";
import { type CachedConversions, type ConversionCache, convertUnlessKnown } from "./convert-cache.js";
import type { ConvertOptions } from "./convert-options.js";
import { type ConversionPlan, planConversions, targetsOf } from "./convert-plan.js";
import { sourceDate } from "./epoch.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { type Grounds, grounds } from "./grounds.js";
import { inOrder } from "./in-order.js";
import type { Input } from "./input.js";
import { gatherOld } from "./inputs.js";
import type { Io } from "./io.js";
import { keyOf, type Target } from "./outputs.js";
import { ownOutputs } from "./own-outputs.js";
import { barred } from "./progress.js";
import { readRecords, saveRecords } from "./records.js";
import { keptOutputs, type ShardKeeper, shardKeeper } from "./shards/keep-shard.js";
import { runOf } from "./shards/shard-file.js";
import { isMine, refuseSharing } from "./shards/share.js";
import { tellConversion, tellSummary } from "./tell-conversions.js";

/** Files that wait for the ones before them, so that one that takes its time doesn't hold up the rest. */
const AHEAD = 16;

/** Milliseconds between two drawings of the progress bar. */
const REDRAW = 100;

/** Converts what the arguments name. */
export async function convertPaths(
  context: Context,
  paths: readonly string[],
  options: ConvertOptions,
): Promise<ExitCode> {
  const { io, talk } = context;
  const outputs = resolve(io.cwd, options.outDir);
  refuseSharing(paths, options);
  const records = await readRecords(io, outputs);
  const { inputs, faults } = await gatherOld(io, paths, ownOutputs(io, outputs, records), options.stdinFilename);
  for (const { sentence } of faults) talk.fault(sentence);
  const codes: ExitCode[] = faults.length > 0 ? [2] : [];
  const plans = planConversions(io, inputs, options);
  if (options.overview !== undefined) refuseOverwriting(io.cwd, options.overview, plans);

  const mine = plans.filter(({ input }) => isMine(io, input, options.shard));
  const { configurationOf, houseOf, hashOf } = grounds(context, new Set());
  const modified = sourceDate(io.env);
  const program = mine.length < WORTH_CACHING || !options.cache ? undefined : await io.programHash();
  const office = program === undefined || !options.office ? undefined : await io.office();
  const { to, encoding, transcript } = options;
  const cacheOf = async (file: string): Promise<ConversionCache> => ({
    file,
    log: await readCacheLog(io, file),
    async groundOf(folder) {
      const house = to.some((format) => format !== "md") ? await hashOf(await configurationOf(folder)) : "";
      return sha256(JSON.stringify([house, to, encoding, office, transcript, modified]));
    },
  });
  const surroundings: CachedConversions = {
    ...(program === undefined ? {} : { cache: await cacheOf(cacheLogFile(outputs, program)) }),
    options,
    renderOptions: modified === undefined ? {} : { modified },
    records,
    configurationOf,
    houseOf,
    gate: atMost(options.jobs),
  };
  const keeper = await convertShardKeeper(io, inputs, { configurationOf, hashOf }, options, modified);
  await keeper?.begin();
  const rows: Row[] = [];
  const writtenOf = new Map<string, readonly Target[]>();
  const save = async () => {
    try {
      await saveRecords(io, records);
    } catch (error) {
      codes.push(tellFault(error, io, talk));
    }
  };
  const begun = io.clock();
  let drawn = 0;
  let untried = 0;
  const told = new Set<unknown>();
  try {
    const work = (plan: ConversionPlan) => convertUnlessKnown(io, plan, surroundings);
    for await (const done of inOrder(mine, options.jobs + AHEAD, work)) {
      if (done === undefined) continue; // after Ctrl-C
      rows.push(done.row);
      if (done.again === true && done.row.type === "failed") untried++;
      if (keeper !== undefined) writtenOf.set(done.row.path, done.written);
      codes.push(tellConversion(context, done, options, told));
      const now = io.clock();
      if (now - drawn >= REDRAW || rows.length === mine.length) {
        drawn = now;
        talk.status(barred({ zh: "转换", en: "converting" }, rows.length, mine.length, now - begun));
      }
    }
  } finally {
    talk.status(undefined);
    await save();
  }
  if (untried > 0) talk.note(untriedNote(untried));
  if (rows.length > 0) codes.push(await tellSummary(context, rows, options));
  const code = worst(codes);
  const placeOf = new Map(inputs.map(({ path }, place) => [path, place]));
  await keeper?.finish(code, (root) =>
    rows.map((row) => ({
      place: placeOf.get(row.path) ?? -1,
      data: { row, outputs: keptOutputs(writtenOf.get(row.path) ?? [], root, records) },
    })),
  );
  return code;
}

function untriedNote(count: number): Sentence {
  return {
    zh: `其中${count}份以前就没有转换成，文件没有改动，没有再试；要再试请加 --retry-failed`,
    en: `${count} of them failed before, are unchanged and were not tried again; --retry-failed tries them`,
  };
}

/** Remembers a shard beside its outputs; undefined for a run that isn't shared. */
async function convertShardKeeper(
  io: Io,
  inputs: readonly Input[],
  ground: Pick<Grounds, "configurationOf" | "hashOf">,
  { shard, outDir, to, encoding, office, transcript }: ConvertOptions,
  modified: string | undefined,
): Promise<ShardKeeper | undefined> {
  if (shard === undefined) return undefined;
  const run = await runOf("convert", inputs, ground, { to, encoding, office, transcript, modified });
  return shardKeeper(io, run, shard, inputs.length, [resolve(io.cwd, outDir)]);
}

/** @throws {OperationError} where the overview would take the place of an old file or of what one becomes */
function refuseOverwriting(cwd: string, overview: string, plans: readonly ConversionPlan[]): void {
  const key = keyOf(resolve(cwd, overview));
  if (!plans.some((plan) => [plan.input, ...targetsOf(plan)].some(({ file }) => keyOf(file) === key))) return;
  throw new OperationError("usage", {
    zh: `--overview 不能写到“${overview}”上，它是要转换的文件或转换的结果`,
    en: `--overview must not overwrite “${overview}”, which is converted or written by the conversion`,
  });
}
