import { isAbsolute, join, normalize, resolve } from "node:path";
import type { Row } from "../../convert/summary/row.js";
import { sha256 } from "../../core/hash.js";
import { OperationError } from "../../core/operation-error.js";
import type { Context } from "../context.js";
import { summaryFormats } from "../convert-options.js";
import { type ExitCode, worst } from "../exit-code.js";
import type { Io } from "../io.js";
import { oneOf } from "../option-values.js";
import { type Target, targetAt } from "../outputs.js";
import { readRecords, saveRecords, writeOutput } from "../records.js";
import { onReading } from "../world-errors.js";
import type { FoundShard } from "./agree.js";
import type { KeptOutput } from "./keep-shard.js";
import type { MergeOptions } from "./merge-options.js";
import type { ShardEntry } from "./shard-file.js";

const MAX_BYTES = 2_000_000_000;

/** Brings together the files of all shards of a build or a conversion, and sums a conversion up. */
export async function mergeOutputs(
  context: Context,
  command: "build" | "convert",
  shards: readonly FoundShard[],
  { outDir, force, overview }: Pick<MergeOptions, "outDir" | "force" | "overview">,
  format: (typeof summaryFormats)[number],
): Promise<ExitCode> {
  const { io, talk } = context;
  const records = await readRecords(io, resolve(io.cwd, outDir));
  const found = shards.flatMap(({ folder, entries }) => entries.map((entry) => ({ folder, entry })));
  const rows: Row[] = [];
  try {
    for (const { folder, entry } of found.sort((a, b) => a.entry.place - b.entry.place)) {
      if (io.interrupted.aborted) break;
      const { outputs, row } = contentOf(entry);
      for (const output of outputs) {
        const target = targetAt(io, outDir, output.name);
        await writeOutput(io, target, await bytesOf(io, folder, output), records, force === true);
        if (command === "build" || format !== "json") talk.written(target.path);
      }
      if (row !== undefined) rows.push(at(row, outputs, (name) => targetAt(io, outDir, name)));
    }
  } finally {
    await saveRecords(io, records);
  }
  const codes = shards.map(({ head }) => head.code ?? 2);
  if (rows.length === 0) {
    tellIncomplete(context, shards);
    return worst(codes);
  }
  const { tellSummary } = await import("../tell-conversions.js");
  return worst([
    ...codes,
    await tellSummary(context, rows, {
      ...{ format, outDir },
      ...(overview === undefined ? {} : { overview }),
      ...(force === undefined ? {} : { force }),
    }),
  ]);
}

/** @throws {OperationError} where `--format` names no form of a summary */
export function summaryFormatNamed(wanted = "pretty"): (typeof summaryFormats)[number] {
  return oneOf("--format", summaryFormats)(wanted);
}

/** A build keeps no sentences, so that it can only be said where they were. A conversion has a summary. */
function tellIncomplete({ talk }: Context, shards: readonly FoundShard[]): void {
  const folders = shards.filter(({ head }) => head.code !== 0).map(({ folder }) => folder);
  if (folders.length === 0) return;
  talk.fault({
    zh: `这些分片里有没有完成的文件，原因见它们各自运行时的提示：${folders.join("、")}`,
    en: `some files of these shards were not done; each run has told why: ${folders.join(", ")}`,
  });
}

/** The row with its draft where it is now: that is always the last output. */
function at(row: Row, outputs: readonly KeptOutput[], targetOf: (name: string) => Target): Row {
  const draft = outputs.at(-1)?.name;
  return row.type === "failed" || draft === undefined ? row : { ...row, draft: targetOf(draft).path };
}

/** @throws {OperationError} where the file isn't what the shard wrote */
async function bytesOf(io: Io, folder: string, { name, sha256: hash }: KeptOutput): Promise<Uint8Array> {
  const path = `${folder}/${name}`;
  const bytes = await onReading(path, () => io.files.read(resolve(io.cwd, join(folder, name)), MAX_BYTES));
  if (sha256(bytes) === hash) return bytes;
  throw new OperationError("shards", {
    zh: `“${path}”和分片记录的不一样，请重新运行这个分片`,
    en: `“${path}” is not what its shard wrote down: run the shard again`,
  });
}

interface Content {
  readonly outputs: readonly KeptOutput[];
  readonly row?: Row;
}

function contentOf({ data }: ShardEntry): Content {
  if (isContent(data)) return data;
  throw new OperationError("shards", { zh: "分片的记录损坏", en: "the record of a shard is damaged" });
}

/** What this very version has written down. */
function isContent(data: unknown): data is Content {
  if (typeof data !== "object" || data === null || !("outputs" in data) || !Array.isArray(data.outputs)) return false;
  return data.outputs.every((output) => isName(output?.name) && typeof output.sha256 === "string");
}

/** A shard comes from elsewhere: nothing in it leads out of the folder of outputs. */
function isName(name: unknown): boolean {
  return typeof name === "string" && !isAbsolute(name) && !normalize(name).startsWith("..");
}
