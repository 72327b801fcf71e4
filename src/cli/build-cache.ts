import { join, resolve } from "node:path";
import { version } from "../../package.json";
import { decodeDraft } from "../core/decode.js";
import { sha256 } from "../core/hash.js";
import type { Done, Job } from "./build-draft.js";
import type { FileFindings } from "./findings.js";
import type { Io } from "./io.js";
import { isOldFile } from "./old-files.js";
import { MAX_DRAFT_BYTES } from "./open-input.js";
import { replay, type Seen } from "./recording.js";
import { isThere, type Records } from "./records.js";
import { codeOf } from "./world-errors.js";

/** Where a draft's outputs would be remembered. */
export interface CachePlace {
  /** Absolute. Its name is the hash of all that decides over the outputs, but for what the draft pulls in. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What became of a draft, by the bytes that it was made of. */
interface Entry {
  /** What was asked of the disk besides the draft: pictures, attachments, its own house style. */
  readonly seen: readonly (readonly [question: string, answer: string])[];
  /** Hashes of the outputs, in their order; none where it was refused. */
  readonly outputs: readonly string[];
  readonly refused: boolean;
  /** The text of the draft itself is left out. */
  readonly files: readonly FileFindings[];
}

/** @param ground hash of what decides over all drafts: program, options, configuration */
export async function cachePlace(io: Io, { input, outputs }: Job, ground: string): Promise<CachePlace | undefined> {
  const root = outputs[0]?.root;
  if (root === undefined || input.from === "stdin" || outputs.some(({ format }) => format === "pdf")) return undefined;
  const bytes = await readQuietly(io, input.file);
  if (bytes === undefined || isOldFile(input.file, bytes)) return undefined;
  const formats = outputs.map(({ format }) => format);
  const key = sha256(JSON.stringify([version, ground, input.path, formats, sha256(bytes)]));
  return { file: join(root, ".report", "cache", key.slice(0, 2), key), bytes };
}

/** What has become of the draft, if all that it was made of is as it was, and all its outputs are where they were written. */
export async function findBuilt(
  io: Io,
  { input, outputs }: Job,
  { file, bytes }: CachePlace,
  records: Records | undefined,
  touched: Set<string>,
): Promise<Done | undefined> {
  const entry = parse(await readQuietly(io, file));
  if (entry === undefined || records === undefined) return undefined;
  const seen = await replay(io, entry.seen);
  if (seen === undefined) return undefined;
  const written = entry.refused ? [] : outputs;
  for (const [index, output] of written.entries()) {
    if (!(await isThere(io, output, entry.outputs[index] ?? ""))) return undefined;
  }
  for (const [index, { name }] of written.entries()) {
    const hash = entry.outputs[index] ?? "";
    if (records.known.get(name) === hash) continue;
    records.known.set(name, hash);
    records.fresh.add(name);
  }
  for (const path of [input.file, ...seen]) touched.add(path);
  const own = entry.files.some(({ path, diagnostics }) => path === input.path && diagnostics.length > 0);
  const text = own ? decodeDraft(input.path, bytes).value.text : undefined;
  const files = entry.files.map((each) => (each.path === input.path && text !== undefined ? { ...each, text } : each));
  return { input, files, refused: entry.refused, written, faults: [] };
}

/** Remembers what became of a draft, if the world did not interfere. */
export async function keepBuilt(
  io: Io,
  { input, outputs }: Job,
  { file }: CachePlace,
  { files, refused, written, faults }: Done,
  seen: Seen,
  records: Records | undefined,
): Promise<void> {
  if (faults.length > 0 || (!refused && written.length < outputs.length)) return;
  const entry: Entry = {
    seen: [...seen],
    outputs: written.map(({ name }) => records?.known.get(name) ?? ""),
    refused,
    files: files.map(({ path, text, diagnostics }) => ({
      path,
      diagnostics,
      ...(path === input.path || text === undefined || diagnostics.length === 0 ? {} : { text }),
    })),
  };
  const data = JSON.stringify(entry);
  try {
    await io.files.jot(file, new TextEncoder().encode(`${sha256(data)}\n${data}`));
  } catch (error) {
    if (codeOf(error) === undefined) throw error; // a full disk: the next run builds it anew
  }
}

/** Hashes of what an entry stands for; none for a draft that was refused, and for an entry that is torn. */
export async function outputsOfEntry(io: Io, file: string): Promise<readonly string[]> {
  return parse(await readQuietly(io, file))?.outputs ?? [];
}

const HASH_LENGTH = 64;

/** Undefined for one that is torn, or was changed. */
function parse(bytes: Uint8Array | undefined): Entry | undefined {
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  const data = text.slice(HASH_LENGTH + 1);
  if (text.slice(0, HASH_LENGTH) !== sha256(data)) return undefined;
  const entry: unknown = JSON.parse(data);
  return isEntry(entry) ? entry : undefined;
}

/** What this very program has written: the hash says so. */
function isEntry(entry: unknown): entry is Entry {
  return typeof entry === "object" && entry !== null && "seen" in entry && "outputs" in entry && "files" in entry;
}

async function readQuietly(io: Io, file: string): Promise<Uint8Array | undefined> {
  try {
    return await io.files.read(resolve(file), MAX_DRAFT_BYTES);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined; // told when it is built
  }
}
