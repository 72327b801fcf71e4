import { basename, resolve } from "node:path";
import { tally } from "../../core/diagnostic.js";
import { OperationError } from "../../core/operation-error.js";
import { type ReporterName, reporterNames } from "../../reporters/all.js";
import type { Context } from "../context.js";
import { type ExitCode, worst } from "../exit-code.js";
import { eachFileOnce, type FileFindings } from "../findings.js";
import { oneOf } from "../option-values.js";
import { printed } from "../printed.js";
import { onWriting } from "../world-errors.js";
import type { FoundShard } from "./agree.js";
import type { MergeOptions } from "./merge-options.js";
import type { ShardEntry } from "./shard-file.js";

/** Prints the findings of all shards as one run would have: to a file of the same name, and to stdout where that is wanted. */
export async function mergeCheck(
  context: Context,
  shards: readonly FoundShard[],
  { outDir, format }: MergeOptions,
): Promise<ExitCode> {
  const { io, talk, colour } = context;
  const [first] = shards;
  if (first?.head.print === undefined) return 0;
  const { print, root, files: count } = first.head;
  const entries = shards.flatMap((shard) => shard.entries).sort((a, b) => a.place - b.place);
  const files = eachFileOnce(entries.flatMap(filesOf));
  const worthPrinting = (name: ReporterName) => files.length > 0 || (count > 0 && name !== "pretty");
  const width = io.stdout.columns;
  if (worthPrinting(print.format)) {
    const text = await printed(context, print.format, files, { colour: false, width, root });
    const path = `${outDir}/${basename(print.name)}`;
    await onWriting(path, () => io.files.write(resolve(io.cwd, path), new TextEncoder().encode(text)));
  }
  if (format !== undefined) {
    const name = oneOf<ReporterName>("--format", reporterNames)(format);
    if (worthPrinting(name)) talk.data(await printed(context, name, files, { colour: colour.stdout, width, root }));
  }
  const { warnings } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  const tooMany = warnings > (print.maxWarnings ?? Number.POSITIVE_INFINITY);
  return worst([tooMany ? 1 : 0, ...shards.map(({ head }) => head.code ?? 2)]);
}

function filesOf({ data }: ShardEntry): readonly FileFindings[] {
  if (typeof data === "object" && data !== null && "files" in data && isFindings(data.files)) return data.files;
  throw new OperationError("shards", { zh: "分片的记录损坏", en: "the record of a shard is damaged" });
}

/** What this very version has written down. */
function isFindings(files: unknown): files is readonly FileFindings[] {
  return (
    Array.isArray(files) && files.every((file) => typeof file?.path === "string" && Array.isArray(file.diagnostics))
  );
}
