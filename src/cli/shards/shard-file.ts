import { dirname, join, resolve } from "node:path";
import { version } from "../../../package.json";
import type { Shard } from "../../batch/shard.js";
import { sha256 } from "../../core/hash.js";
import { OperationError } from "../../core/operation-error.js";
import type { ReporterName } from "../../reporters/all.js";
import type { ExitCode } from "../exit-code.js";
import type { Grounds } from "../grounds.js";
import type { Input } from "../input.js";
import type { Io } from "../io.js";
import { onReading, onWriting } from "../world-errors.js";

export const sharedCommands = ["build", "check", "convert"] as const;
export type SharedCommand = (typeof sharedCommands)[number];

/** What all shards of one run have in common; where one differs, they can't be merged. */
export interface Run {
  /** Of this program. */
  readonly program: string;
  readonly command: SharedCommand;
  /** Hash of the names of all files, those of other shards too. */
  readonly inputs: string;
  /** Hash of the options that decide over the results. */
  readonly options: string;
  /** Hash of configurations, house styles, dictionaries and earlier reports. */
  readonly configuration: string;
  /** How findings are printed. */
  readonly print?: Print;
}

export interface Print {
  readonly format: ReporterName;
  /** Of the file. */
  readonly name: string;
  readonly maxWarnings?: number;
  /** Whether what people read lists the errors only. */
  readonly quiet: boolean;
}

export interface ShardHead extends Run {
  readonly shard: Shard;
  /** Absent while it is at work, and where it was stopped. */
  readonly code?: ExitCode;
  /** Files of all shards. */
  readonly files: number;
  /** The folder of the run, absolute, with `/`. */
  readonly root: string;
}

/** What became of a file, with its place among those of all shards. */
export interface ShardEntry {
  readonly place: number;
  readonly data: unknown;
}

export interface ShardFile {
  readonly head: ShardHead;
  readonly entries: readonly ShardEntry[];
}

/** @param options what decides over the results besides the files of the grounds */
export async function runOf(
  command: SharedCommand,
  inputs: readonly Input[],
  { configurationOf, hashOf }: Pick<Grounds, "configurationOf" | "hashOf">,
  options: unknown,
): Promise<Run> {
  const hashes = new Set<string>();
  for (const folder of new Set(inputs.map(({ file }) => dirname(file)))) {
    try {
      hashes.add(await hashOf(await configurationOf(folder)));
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      hashes.add(error.message); // told where its drafts are
    }
  }
  return {
    program: version,
    command,
    inputs: sha256(JSON.stringify(inputs.map(({ path }) => path.normalize("NFC")))),
    options: sha256(JSON.stringify(options)),
    configuration: sha256(JSON.stringify([...hashes].sort())),
  };
}

const MAX_BYTES = 2_000_000_000;

function shardFileIn(folder: string, command: SharedCommand): string {
  return join(folder, ".report", `${command}.shard.jsonl`);
}

/** A line for the head, and one for each file. */
export async function writeShardFile(io: Io, folder: string, { head, entries }: ShardFile): Promise<void> {
  const file = shardFileIn(folder, head.command);
  const encoder = new TextEncoder();
  // one by one: together they may be longer than a string can be
  const lines = [head, ...entries].map((line) => encoder.encode(`${JSON.stringify(line)}\n`));
  await onWriting(file, () => io.files.write(file, Buffer.concat(lines)));
}

/**
 * @param folder as the user named it
 * @returns undefined where there is none
 * @throws {OperationError} where it isn't whole
 */
export async function readShardFile(io: Io, folder: string, command: SharedCommand): Promise<ShardFile | undefined> {
  const file = shardFileIn(resolve(io.cwd, folder), command);
  if ((await onReading(file, () => io.files.stat(file)))?.type !== "file") return undefined;
  const bytes = await onReading(file, () => io.files.read(file, MAX_BYTES));
  const [head, ...entries] = [...linesOf(bytes)].map(dataIn);
  if (!isHead(head) || !entries.every(isEntry)) throw damaged(folder);
  return { head, entries };
}

/** Undefined where the line is torn, which is no data. */
function dataIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function damaged(folder: string): OperationError {
  return new OperationError("shards", {
    zh: `分片“${folder}”的记录损坏，请重新运行这个分片`,
    en: `the record of the shard “${folder}” is damaged: run that shard again`,
  });
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end;
    yield decoder.decode(bytes.subarray(from, to));
    from = to + 1;
  }
}

function isHead(data: unknown): data is ShardHead {
  if (typeof data !== "object" || data === null || !("shard" in data)) return false;
  const { shard } = data;
  if (typeof shard !== "object" || shard === null || !("index" in shard) || !("of" in shard)) return false;
  const texts = ["program", "command", "inputs", "options", "configuration", "root"];
  return typeof shard.index === "number" && typeof shard.of === "number" && texts.every((key) => hasText(data, key));
}

function hasText(data: object, key: string): boolean {
  return typeof Reflect.get(data, key) === "string";
}

function isEntry(data: unknown): data is ShardEntry {
  return typeof data === "object" && data !== null && "place" in data && typeof data.place === "number";
}
