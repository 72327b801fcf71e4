import { createHash } from "node:crypto";
import { join } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { Io } from "./io.js";
import type { Target } from "./outputs.js";
import { codeOf, onReading, onWriting } from "./world-errors.js";

/** What this program has written below a folder: by name, the SHA-256 of the bytes, in hexadecimal. */
export interface Records {
  readonly file: string;
  readonly known: Map<string, string>;
  /** Names whose records aren't on disk yet. */
  readonly fresh: Set<string>;
}

const MAX_BYTES = 2_000_000_000;

/** Safe to delete: existing outputs then need `--force` once. */
export async function readRecords(io: Io, root: string): Promise<Records> {
  const file = join(root, ".report", "outputs.json");
  return { file, known: await load(io, file), fresh: new Set() };
}

/** Adds what was written to the records on disk, which another run may have changed meanwhile. */
export async function saveRecords(io: Io, { file, known, fresh }: Records): Promise<void> {
  if (fresh.size === 0) return;
  const merged = await load(io, file);
  const names = [...fresh];
  fresh.clear(); // others are written meanwhile, and wait for the next time
  for (const name of names) merged.set(name, known.get(name) ?? "");
  const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ files: Object.fromEntries(sorted) }, null, 2)}\n`;
  try {
    await onWriting(file, () => io.files.write(file, new TextEncoder().encode(text)));
  } catch (error) {
    for (const name of names) fresh.add(name);
    throw error;
  }
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
  { known, fresh }: Records,
  force: boolean,
): Promise<void> {
  const planned = [];
  for (const { target, bytes } of outputs) {
    const { file, name, path } = target;
    const hash = sha256(bytes);
    const stat = await onWriting(path, () => io.files.stat(file));
    if (stat?.type === "folder") throw folderInTheWay(path);
    const before = stat?.type === "file" && !force ? await hashOf(io, path, file) : undefined;
    if (before !== undefined && before !== hash && before !== known.get(name)) throw foreign(path, known.has(name));
    planned.push({ target, bytes, hash, there: before === hash });
  }
  for (const { target, bytes, hash, there } of planned) {
    const { file, name, path } = target;
    if (!there) await onWriting(path, () => io.files.write(file, bytes));
    if (known.get(name) === hash) continue;
    known.set(name, hash);
    fresh.add(name);
  }
}

async function hashOf(io: Io, path: string, file: string): Promise<string> {
  return sha256(await onReading(path, () => io.files.read(file, MAX_BYTES)));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function load(io: Io, file: string): Promise<Map<string, string>> {
  try {
    const text = new TextDecoder().decode(await io.files.read(file, MAX_BYTES));
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || !("files" in data)) return new Map();
    const { files } = data;
    if (typeof files !== "object" || files === null) return new Map();
    return new Map(Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch (error) {
    // none yet, or damaged: then nothing is known to be ours
    if (error instanceof SyntaxError || codeOf(error) !== undefined) return new Map();
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
