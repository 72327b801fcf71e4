import { resolve } from "node:path";
import type { Row } from "../convert/summary/row.js";
import { OperationError } from "../core/operation-error.js";
import type { House } from "../layout/house.js";
import { atMost } from "./at-most.js";
import { cached } from "./cached.js";
import { configurations } from "./config-files.js";
import type { Context } from "./context.js";
import { type ConversionDone, convertOne } from "./convert-one.js";
import type { ConvertOptions } from "./convert-options.js";
import { type ConversionPlan, planConversions } from "./convert-plan.js";
import { sourceDate } from "./epoch.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { houseOfConfig } from "./house-files.js";
import { inOrder } from "./in-order.js";
import { gatherOld } from "./inputs.js";
import { barred } from "./progress.js";
import { readRecords, saveRecords } from "./records.js";
import { tellConversion, tellSummary } from "./tell-conversions.js";

/** Files that wait for the ones before them, so that one that takes its time doesn't hold up the rest. */
const AHEAD = 16;

/** Files between two savings of the records: a run that is killed leaves at most so many that seem foreign. */
const SAVE_EVERY = 32;

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
  const { inputs, faults } = await gatherOld(io, paths, { outputs, stdinFilename: options.stdinFilename });
  for (const { sentence } of faults) talk.fault(sentence);
  const codes: ExitCode[] = faults.length > 0 ? [2] : [];
  const plans = planConversions(io, inputs, options);
  if (options.overview !== undefined) refuseOverwriting(io.cwd, options.overview, plans);

  const records = await readRecords(io, outputs);
  const houses = new Map<string | undefined, Promise<House>>();
  const modified = sourceDate(io.env);
  const surroundings = {
    options,
    renderOptions: modified === undefined ? {} : { modified },
    records,
    configurationOf: configurations(io, context.config),
    houseOf: (configuration: Parameters<typeof houseOfConfig>[1]) =>
      cached(houses, configuration.file, () => houseOfConfig(io, configuration, new Set())),
    gate: atMost(options.jobs),
  };
  const rows: Row[] = [];
  const save = async () => {
    try {
      await saveRecords(io, records);
    } catch (error) {
      codes.push(tellFault(error, io, talk));
    }
  };
  const begun = io.clock();
  let drawn = 0;
  try {
    const work = (plan: ConversionPlan) => convertOne(io, plan, surroundings);
    for await (const done of inOrder<ConversionPlan, ConversionDone | undefined>(plans, options.jobs + AHEAD, work)) {
      if (done === undefined) continue; // after Ctrl-C
      rows.push(done.row);
      codes.push(tellConversion(context, done, options));
      const now = io.clock();
      if (now - drawn >= REDRAW || rows.length === plans.length) {
        drawn = now;
        talk.status(barred({ zh: "转换", en: "converting" }, rows.length, plans.length, now - begun));
      }
      if (rows.length % SAVE_EVERY === 0) await save();
    }
  } finally {
    talk.status(undefined);
    await save();
  }
  if (rows.length > 0) codes.push(await tellSummary(context, rows, options));
  return worst(codes);
}

/** @throws {OperationError} where the overview would take the place of an old file or of a draft */
function refuseOverwriting(cwd: string, overview: string, plans: readonly ConversionPlan[]): void {
  const file = resolve(cwd, overview);
  if (!plans.some(({ input, draft, record }) => [input.file, draft.file, record.file].includes(file))) return;
  throw new OperationError("usage", {
    zh: `--overview 不能写到“${overview}”上，它是要转换的文件或转换的结果`,
    en: `--overview must not overwrite “${overview}”, which is converted or written by the conversion`,
  });
}
