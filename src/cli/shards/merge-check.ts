import { basename } from "node:path";
import { tally } from "../../core/diagnostic.js";
import { OperationError } from "../../core/operation-error.js";
import { type ReporterName, reporterNames } from "../../reporters/all.js";
import type { Context } from "../context.js";
import { type ExitCode, worst } from "../exit-code.js";
import { eachFileOnce } from "../findings.js";
import { oneOf } from "../option-values.js";
import { targetAt } from "../outputs.js";
import { printed } from "../printed.js";
import { isNews, listed } from "../quietly.js";
import { readRecords, saveRecords, writeOutput } from "../records.js";
import type { FoundShard } from "./agree.js";
import type { CheckEntry } from "./check-shard.js";
import type { MergeOptions } from "./merge-options.js";
import type { ShardEntry } from "./shard-file.js";

/** Prints the findings of all shards as one run would have: to a file of the same name, and to stdout where that is wanted. */
export async function mergeCheck(
  context: Context,
  shards: readonly FoundShard[],
  { outDir, format, force }: MergeOptions,
): Promise<ExitCode> {
  const { io, talk, colour, quiet } = context;
  const [first] = shards;
  if (first?.head.print === undefined) return 0;
  const { print, root, files: count } = first.head;
  const entries = shards.flatMap((shard) => shard.entries).sort((a, b) => a.place - b.place);
  const all = eachFileOnce(entries.flatMap((entry) => entryOf(entry).files));
  const { warnings } = tally(all.flatMap(({ diagnostics }) => diagnostics));
  const tooManyWarnings = warnings > (print.maxWarnings ?? Number.POSITIVE_INFINITY);
  const width = io.stdout.columns;
  const write = async (name: ReporterName, wantsQuiet: boolean, paints: boolean, take: (text: string) => unknown) => {
    const list = listed(all, { quiet, format: name, tooManyWarnings });
    if (count === 0 || !isNews(list, name, wantsQuiet)) return;
    const { files, leftOut } = list;
    await take(await printed(context, name, files, { colour: paints, width, root, leftOut }));
  };
  await write(print.format, false, false, async (text) => {
    const target = targetAt(io, outDir, basename(print.name));
    const records = await readRecords(io, target.root);
    await writeOutput(io, target, new TextEncoder().encode(text), records, force === true);
    await saveRecords(io, records);
  });
  if (format !== undefined) await write(reporterNamed(format), quiet, colour.stdout, talk.data);
  return worst([tooManyWarnings ? 1 : 0, ...shards.map(({ head }) => head.code ?? 2)]);
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
