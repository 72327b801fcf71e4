import { basename } from "node:path";
import { tally } from "../../core/diagnostic.js";
import { OperationError } from "../../core/operation-error.js";
import { type ReporterName, reporterNames } from "../../reporters/all.js";
import type { Context } from "../context.js";
import { type ExitCode, worst } from "../exit-code.js";
import { eachFileOnce, type FileFindings } from "../findings.js";
import { oneOf } from "../option-values.js";
import { targetAt } from "../outputs.js";
import { printed } from "../printed.js";
import { isNews, listed } from "../quietly.js";
import { readRecords, saveRecords, writeOutput } from "../records.js";
import type { FoundShard } from "./agree.js";
import type { CheckEntry } from "./check-shard.js";
import type { MergeOptions } from "./merge-options.js";
import type { Print, ShardEntry } from "./shard-file.js";

/** What all shards have found. */
interface Found {
  readonly files: readonly FileFindings[];
  readonly tooManyWarnings: boolean;
  /** The folder of the run. */
  readonly root: string;
}

/** Prints the findings of all shards as one run would have: to a file of the same name, and to stdout where that is wanted. */
export async function mergeCheck(
  context: Context,
  shards: readonly FoundShard[],
  { outDir, force }: Pick<MergeOptions, "outDir" | "force">,
  format: ReporterName | undefined,
): Promise<ExitCode> {
  const [first] = shards;
  if (first?.head.print === undefined) return 0;
  const { print, root, files: count } = first.head;
  const entries = shards.flatMap((shard) => shard.entries).sort((a, b) => a.place - b.place);
  const files = eachFileOnce(entries.flatMap((entry) => entryOf(entry).files));
  const { warnings } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  const tooManyWarnings = warnings > (print.maxWarnings ?? Number.POSITIVE_INFINITY);
  const found = { files, tooManyWarnings, root };
  if (count > 0) {
    await writeFindings(context, found, print, { outDir, force: force === true });
    if (format !== undefined) await printFindings(context, found, format);
  }
  return worst([tooManyWarnings ? 1 : 0, ...shards.map(({ head }) => head.code ?? 2)]);
}

/** To a file, as the shards were asked to. */
async function writeFindings(
  context: Context,
  { files: all, tooManyWarnings, root }: Found,
  { format, name, quiet }: Print,
  { outDir, force }: { readonly outDir: string; readonly force: boolean },
): Promise<void> {
  const { io } = context;
  const list = listed(all, { quiet, format, tooManyWarnings });
  if (!isNews(list, format, false)) return;
  const { files, leftOut } = list;
  const text = await printed(context, format, files, { colour: false, width: io.stdout.columns, root, leftOut });
  const target = targetAt(io, outDir, basename(name));
  const records = await readRecords(io, target.root);
  await writeOutput(io, target, new TextEncoder().encode(text), records, force);
  await saveRecords(io, records);
}

/** To stdout, as the merger is asked to. */
async function printFindings(
  context: Context,
  { files: all, tooManyWarnings, root }: Found,
  format: ReporterName,
): Promise<void> {
  const { io, talk, quiet, colour } = context;
  const list = listed(all, { quiet, format, tooManyWarnings });
  if (!isNews(list, format, quiet)) return;
  const { files, leftOut } = list;
  talk.data(await printed(context, format, files, { colour: colour.stdout, width: io.stdout.columns, root, leftOut }));
}

/** @throws {OperationError} where `--format` names no form of findings */
export const reporterNamed = oneOf<ReporterName>("--format", reporterNames);

function entryOf({ data }: ShardEntry): CheckEntry {
  if (isEntry(data)) return data;
  throw new OperationError("shards", { zh: "分片的记录损坏", en: "the record of a shard is damaged" });
}

/** What this very version has written down. */
function isEntry(data: unknown): data is CheckEntry {
  if (typeof data !== "object" || data === null || !("files" in data) || !Array.isArray(data.files)) return false;
  return data.files.every((file) => typeof file?.path === "string" && Array.isArray(file.diagnostics));
}
