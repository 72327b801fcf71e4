import { resolve } from "node:path";
import { version } from "../../package.json";
import type { House } from "../layout/house.js";
import { summaryJson } from "../review/json.js";
import type { LetterOptions } from "../review/letter.js";
import { overviewPage } from "../review/overview/page.js";
import type { Row } from "../review/overview/row.js";
import { sumSentence } from "../review/overview/words.js";
import type { Review } from "../review/review.js";
import { sumsOf } from "../review/sums.js";
import { namedUnits } from "../review/units.js";
import { configurations } from "./config-files.js";
import type { Context } from "./context.js";
import { sourceDate } from "./epoch.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { houseOfConfig } from "./house-files.js";
import type { Input } from "./input.js";
import { gatherReports } from "./inputs.js";
import { refuseCollisions, targetAt } from "./outputs.js";
import { ownOutputs } from "./own-outputs.js";
import { counted } from "./progress.js";
import { type Records, readRecords, saveRecords, writeOutput } from "./records.js";
import { references } from "./references.js";
import { reviewInputs } from "./review-inputs.js";
import { letterTargets, writeLetters } from "./review-letters.js";
import { letterDate, officeOf } from "./review-office.js";
import type { ReviewOptions } from "./review-options.js";
import { skippedNotes } from "./skipped.js";

/**
 * Reviews what was handed in: a letter to each unit and one overview of all.
 *
 * Findings are what it is asked for, so they don't fail it; a file that can't be read does.
 */
export async function reviewPaths(
  context: Context,
  paths: readonly string[],
  options: ReviewOptions,
): Promise<ExitCode> {
  const { io, talk } = context;
  const touched = new Set<string>();
  const configurationOf = configurations(io, context.config, touched);
  const configuration = await configurationOf(io.cwd);
  const house = await houseOfConfig(io, configuration, touched);
  const date = letterDate(io, options);
  const outputs = resolve(io.cwd, options.outDir);
  const records = await readRecords(io, outputs);
  const { inputs, skipped, faults } = await gatherReports(io, paths, ownOutputs(io, outputs, records));
  for (const { sentence } of faults) talk.fault(sentence);
  for (const note of skippedNotes(skipped)) talk.note(note);
  if (inputs.length === 0) return 2;
  const office = await officeOf(context, options, configuration); // nobody likes to answer in vain: last
  if (office === undefined) return 130;

  const { reviews, code } = await reviewInputs(context, inputs, {
    configurationOf,
    referencesOf: references(io, touched, options.previous),
    publish: options.publish === true,
    touched,
  });
  const codes: ExitCode[] = [faults.length > 0 ? 2 : 0, code];
  if (io.interrupted.aborted) return 130;
  try {
    codes.push(await write(context, inputs, reviews, { ...options, office, date, house, records }));
  } finally {
    talk.status(undefined);
    await saveRecords(io, records);
  }
  talk.note(sumSentence(sumsOf(reviews)));
  return worst(codes);
}

interface Surroundings extends LetterOptions, Pick<ReviewOptions, "outDir" | "format" | "force"> {
  readonly house: House;
  readonly records: Records;
}

/** Writes the letters, then the overview, which leads to them. */
async function write(
  { io, talk }: Context,
  inputs: readonly Input[],
  reviews: readonly Review[],
  { outDir, format, force = false, ...surroundings }: Surroundings,
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const modified = sourceDate(io.env);
  const letterSurroundings = { ...surroundings, force, ...(modified !== undefined && { modified }) };
  const units = namedUnits(reviews.filter((review) => review.type === "reviewed"));
  const plan = units.map((unit) => ({ unit, letters: letterTargets(io, unit, outDir) }));
  const overview = targetAt(io, outDir, "overview.html");
  const sources = inputs.map((input) => ({ input, outputs: [] }));
  const [first] = inputs;
  if (first !== undefined) {
    const made = plan.flatMap(({ letters }) => letters.map(({ target }) => target));
    refuseCollisions([...sources, { input: first, outputs: [...made, overview] }]);
  }
  const print = (path: string) => format === "json" || talk.written(path);
  const rows: Row[] = [];
  for (const { unit, letters } of plan) {
    if (io.interrupted.aborted) return 130;
    talk.status(counted({ zh: "写意见函", en: "writing letters" }, rows.length, units.length));
    try {
      await writeLetters(io, unit, letters, letterSurroundings);
      rows.push({ unit, letters });
      for (const { path } of letters) print(path);
    } catch (error) {
      rows.push({ unit, letters: [] });
      codes.push(tellFault(error, io, talk, unit.review.path));
    }
  }
  const unread = reviews.filter((review) => review.type === "unread");
  try {
    const page = overviewPage(rows, unread, talk.language);
    await writeOutput(io, overview, new TextEncoder().encode(page), surroundings.records, force);
    print(overview.path);
  } catch (error) {
    codes.push(tellFault(error, io, talk, overview.path));
  }
  if (format === "json") talk.data(summaryJson(reviews, rows, version, talk.language));
  return worst(codes);
}
