import { dirname, join } from "node:path";
import { sha256 } from "../core/hash.js";
import { OperationError } from "../core/operation-error.js";
import type { Io } from "./io.js";
import type { Target } from "./outputs.js";
import { refuseLeadingOut } from "./refuse-names.js";
import { codeOf, onReading, onWriting, onWritingInto, readQuietly } from "./world-errors.js";

/** What this program has written below a folder, by name: SHA-256 of the bytes, in hexadecimal. */
export interface Records {
  readonly file: string;
  /** Lines that are added before each write, so that what a killed run has written is known for its own. */
  readonly journal: string;
  readonly known: Map<string, string>;
  /** What a killed run wrote, or was about to write. */
  readonly begun: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names whose records aren't in the file yet. */
  readonly fresh: Set<string>;
  /** By name, the stamps of what this run has written, or has read and found to be as it would write it. */
  readonly stamps: Map<string, string>;
}

const MAX_BYTES = 2_000_000_000;

/** Safe to delete: existing outputs then need `--force` once. */
export async function readRecords(io: Io, root: string): Promise<Records> {
  const file = join(root, ".report", "outputs.json");
  const journal = join(root, ".report", "journal.jsonl");
  await refuseLeadingOut(io, { root, file: join(root, ".report", "cache", "any"), path: join(root, ".report") });
  const begun = await readJournal(io, journal);
  const folders = new Set([...begun.keys()].map((name) => dirname(join(root, name))));
  for (const folder of folders) await onWriting(folder, () => io.files.sweep(folder));
  return { file, journal, known: await load(io, file), begun, fresh: new Set(), stamps: new Map() };
}

/**
 * Which files of a folder are as this program has written them, a killed run too.
 *
 * @param names of files in it
 */
export async function asWritten(io: Io, folder: string, names: readonly string[]): Promise<readonly string[]> {
  const known = await load(io, join(folder, ".report", "outputs.json"));
  const begun = await readJournal(io, join(folder, ".report", "journal.jsonl"));
  const written: string[] = [];
  for (const name of names) {
    if (await isAsRecorded(io, join(folder, name), name, { known, begun })) written.push(name);
  }
  return written;
}

/** Whether a file is recorded by that name, with the bytes that it has. */
export async function isAsRecorded(
  io: Io,
  file: string,
  name: string,
  { known, begun }: Pick<Records, "known" | "begun">,
): Promise<boolean> {
  if (!known.has(name) && !begun.has(name)) return false;
  const bytes = await readQuietly(io, file, MAX_BYTES);
  const hash = bytes === undefined ? undefined : sha256(bytes);
  return hash !== undefined && (known.get(name) === hash || begun.get(name)?.has(hash) === true);
}

/** Adds what was written to the records on disk, which another run may have changed meanwhile; the journal has done its duty. */
export async function saveRecords(io: Io, { file, journal, known, begun, fresh }: Records): Promise<void> {
  const leftover = [...begun.keys()].filter((name) => !fresh.has(name));
  if (fresh.size === 0 && leftover.length === 0) return;
  const merged = await load(io, file);
  const names = [...fresh];
  fresh.clear(); // others are written meanwhile, and wait for the next time
  for (const name of leftover) {
    const hash = await hashBelow(io, dirname(dirname(file)), name);
    if (hash !== undefined && begun.get(name)?.has(hash) === true) merged.set(name, hash);
  }
  for (const name of names) merged.set(name, known.get(name) ?? "");
  const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ files: Object.fromEntries(sorted) }, null, 2)}\n`;
  try {
    await onWriting(file, () => io.files.write(file, new TextEncoder().encode(text)));
  } catch (error) {
    for (const name of names) fresh.add(name);
    throw error;
  }
  if (fresh.size === 0) await onWriting(journal, () => io.files.remove(journal));
}

/**
 * Writes an output, whole or not at all.
 *
 * @throws {OperationError} `foreign-output` if there is a file that this program didn't write, or that was changed since
 */
export async function writeOutput(
  io: Io,
  target: Target,
  bytes: Uint8Array,
  records: Records,
  force: boolean,
): Promise<void> {
  await writeOutputs(io, [{ target, bytes }], records, force);
}

/** Writes outputs that belong together: none of them where one may not be written. */
export async function writeOutputs(
  io: Io,
  outputs: readonly { readonly target: Target; readonly bytes: Uint8Array }[],
  { journal, known, begun, fresh, stamps }: Records,
  force: boolean,
): Promise<void> {
  const planned = [];
  for (const { target, bytes } of outputs) {
    const { file, name, path } = target;
    const hash = sha256(bytes);
    const stat = await onWriting(path, () => io.files.stat(file));
    if (stat?.type === "folder") throw folderInTheWay(path);
    await refuseLeadingOut(io, target);
    const before = stat?.type === "file" && !force ? await hashOf(io, path, file) : undefined;
    const isOurs = before === undefined || before === known.get(name) || begun.get(name)?.has(before) === true;
    if (before !== hash && !isOurs) throw foreign(path, known.has(name));
    planned.push({ target, bytes, hash, there: before === hash ? stat : undefined });
  }
  const lines = planned.filter(({ target, hash }) => known.get(target.name) !== hash).map(lineOf);
  const [first] = planned;
  if (first !== undefined && lines.length > 0)
    await onWritingInto(folderOf(first.target), () => io.files.append(journal, lines.join("")));
  for (const { target, bytes, hash, there } of planned) {
    const { file, name, path } = target;
    const stamp = there === undefined ? await onWriting(path, () => io.files.write(file, bytes)) : there.stamp;
    if (stamp !== undefined) stamps.set(name, stamp);
    if (known.get(name) === hash) continue;
    known.set(name, hash);
    fresh.add(name);
  }
}

/**
 * Whether all outputs are on the disk as they would be written; then they are recorded.
 *
 * @param outputs one that still has the stamp which it had as it was written isn't read again
 */
export async function areThere(
  io: Io,
  outputs: readonly { readonly target: Target; readonly hash: string; readonly stamp?: string | undefined }[],
  { known, fresh }: Records,
): Promise<boolean> {
  for (const { target, hash, stamp } of outputs) {
    const found = await io.files.stat(target.file);
    if (found?.type !== "file") return false;
    if (stamp !== undefined && found.stamp === stamp) continue;
    if ((await hashOf(io, target.path, target.file)) !== hash) return false;
  }
  for (const { target, hash } of outputs) {
    if (known.get(target.name) === hash) continue;
    known.set(target.name, hash);
    fresh.add(target.name);
  }
  return true;
}

/** The folder of all outputs, as it is printed. */
function folderOf({ name, path }: Target): string {
  return path.slice(0, -name.length).replace(/(?<=.)\/$/u, "") || ".";
}

/** It begins with a line feed: a line that a killed run has torn must not tear the next. */
function lineOf({ target, hash }: { readonly target: Target; readonly hash: string }): string {
  return `\n${JSON.stringify([target.name, hash])}`;
}

async function readJournal(io: Io, file: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const begun = new Map<string, Set<string>>();
  const text = await textOf(io, file);
  for (const line of text?.split("\n") ?? []) {
    const [name, hash] = entryOf(line) ?? [];
    if (name !== undefined && hash !== undefined) begun.set(name, (begun.get(name) ?? new Set()).add(hash));
  }
  return begun;
}

function entryOf(line: string): readonly string[] | undefined {
  try {
    const data: unknown = JSON.parse(line);
    return Array.isArray(data) && data.every((each) => typeof each === "string") ? data : undefined;
  } catch {
    return undefined; // torn
  }
}

async function textOf(io: Io, file: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await io.files.read(file, MAX_BYTES));
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined;
    throw error;
  }
}

async function hashBelow(io: Io, root: string, name: string): Promise<string | undefined> {
  const file = join(root, name);
  return (await io.files.stat(file))?.type === "file" ? hashOf(io, file, file) : undefined;
}

async function hashOf(io: Io, path: string, file: string): Promise<string> {
  return sha256(await onReading(path, () => io.files.read(file, MAX_BYTES)));
}

/** None yet, or damaged: then nothing is known to be ours. */
async function load(io: Io, file: string): Promise<Map<string, string>> {
  const text = await textOf(io, file);
  if (text === undefined) return new Map();
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || !("files" in data)) return new Map();
    const { files } = data;
    if (typeof files !== "object" || files === null) return new Map();
    return new Map(Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

function folderInTheWay(path: string): OperationError {
  return new OperationError("unwritable", {
    zh: `写不了“${path}”：已有同名文件夹`,
    en: `cannot write “${path}”: there is a folder of that name`,
  });
}

function foreign(path: string, changed: boolean): OperationError {
  return new OperationError(
    "foreign-output",
    changed
      ? {
          zh: `“${path}”在生成之后被改动过，没有覆盖；确定不要改动时加 --force`,
          en: `“${path}” was changed after it had been built and is left alone; --force overwrites it`,
        }
      : {
          zh: `“${path}”已经存在，而且不是本程序生成的，没有覆盖；确定要覆盖时加 --force`,
          en: `“${path}” exists, was not made by this program and is left alone; --force overwrites it`,
        },
  );
}
