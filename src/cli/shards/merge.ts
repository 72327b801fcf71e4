import { resolve } from "node:path";
import { OperationError } from "../../core/operation-error.js";
import type { Context } from "../context.js";
import { type ExitCode, worst } from "../exit-code.js";
import { slashed } from "../input.js";
import type { Io } from "../io.js";
import { onReading } from "../world-errors.js";
import { agreeing, type FoundShard } from "./agree.js";
import type { MergeOptions } from "./merge-options.js";
import { readShardFile, type SharedCommand, sharedCommands } from "./shard-file.js";

/** Joins the results of shards; a folder may hold those of several commands. */
export async function mergeShards(context: Context, args: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const { io } = context;
  const folders = await foldersOf(io, args);
  const found = new Map<SharedCommand, readonly FoundShard[]>();
  for (const command of sharedCommands) {
    const shards = await shardsIn(io, folders, command);
    if (shards.length > 0) found.set(command, agreeing(shards));
  }
  if (found.size === 0) throw noShards(args);
  const jobs: (() => Promise<ExitCode>)[] = [];
  for (const [command, shards] of found) jobs.push(await jobOf(context, command, shards, options));
  const codes: ExitCode[] = [];
  for (const job of jobs) codes.push(await job());
  return worst(codes);
}

/** What is to be done; a `--format` that does not exist is refused before anything is written. */
async function jobOf(
  context: Context,
  command: SharedCommand,
  shards: readonly FoundShard[],
  options: MergeOptions,
): Promise<() => Promise<ExitCode>> {
  const { format } = options;
  if (command === "check") {
    const { mergeCheck, reporterNamed } = await import("./merge-check.js");
    const reporter = format === undefined ? undefined : reporterNamed(format);
    return () => mergeCheck(context, shards, options, reporter);
  }
  const { mergeOutputs, summaryFormatNamed } = await import("./merge-outputs.js");
  const summary = summaryFormatNamed(format);
  return () => mergeOutputs(context, command, shards, options, summary);
}

async function shardsIn(io: Io, folders: readonly string[], command: SharedCommand): Promise<readonly FoundShard[]> {
  const shards: FoundShard[] = [];
  for (const folder of folders) {
    const shard = await readShardFile(io, folder, command);
    if (shard !== undefined) shards.push({ ...shard, folder });
  }
  return shards;
}

const MAGIC = /[*?[\]{}]/u;

/** Folders as they were named; a glob stands for those in which there is a shard. */
async function foldersOf(io: Io, args: readonly string[]): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const arg of args) {
    const stat = await onReading(arg, () => io.files.stat(resolve(io.cwd, arg)));
    if (stat?.type === "folder") folders.push(arg);
    else if (stat !== undefined || !MAGIC.test(arg)) throw noFolder(arg);
    else {
      const pattern = slashed(io, arg).replace(/\/+$/u, "");
      const names = await io.files.glob(`${pattern}/.report/*.shard.jsonl`, io.cwd);
      folders.push(...new Set(names.map((name) => name.replace(/\/\.report\/[^/]*$/u, "")).sort()));
    }
  }
  return folders;
}

function noFolder(arg: string): OperationError {
  return new OperationError("not-found", {
    zh: `没有“${arg}”这个文件夹`,
    en: `there is no folder “${arg}”`,
  });
}

function noShards(args: readonly string[]): OperationError {
  return new OperationError("shards", {
    zh: `“${args.join("”“")}”里没有分片：先用 --shard 运行 build、convert，或者带 --output 的 check`,
    en: `there are no shards in “${args.join("”, “")}”: run build, convert, or check with --output, with --shard first`,
  });
}
