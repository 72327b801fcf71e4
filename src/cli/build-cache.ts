import { join } from "node:path";
import { version } from "../../package.json";
import { decodeDraft } from "../core/decode.js";
import { sha256 } from "../core/hash.js";
import type { Done, Job } from "./build-draft.js";
import { readCached, writeCached } from "./cache-file.js";
import type { FileFindings } from "./findings.js";
import type { Io } from "./io.js";
import { isOldFile } from "./old-files.js";
import { MAX_DRAFT_BYTES } from "./open-input.js";
import { replay, type Seen } from "./recording.js";
import { areThere, type Records } from "./records.js";
import { readQuietly } from "./world-errors.js";

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
  /** Hashes of the outputs, in their order, and their stamps on this disk; none where it was refused. */
  readonly outputs: readonly { readonly hash: string; readonly stamp?: string }[];
  readonly refused: boolean;
  /** The text of the draft itself is left out. */
  readonly files: readonly FileFindings[];
}

/** @param ground hash of what decides over all drafts: program, options, configuration */
export async function cachePlace(io: Io, { input, outputs }: Job, ground: string): Promise<CachePlace | undefined> {
  const root = outputs[0]?.root;
  if (root === undefined || input.from === "stdin" || outputs.some(({ format }) => format === "pdf")) return undefined;
  const bytes = await readQuietly(io, input.file, MAX_DRAFT_BYTES);
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
  const entry = await readCached(io, file);
  if (!isEntry(entry) || records === undefined) return undefined;
  const seen = await replay(io, entry.seen);
  if (seen === undefined) return undefined;
  const written = entry.refused ? [] : outputs;
  const known = written.map((target, index) => ({ target, hash: "", ...entry.outputs[index] }));
  if (!(await areThere(io, known, records))) return undefined;
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
    outputs: written.map(({ name }) => {
      const stamp = records?.stamps.get(name);
      return { hash: records?.known.get(name) ?? "", ...(stamp === undefined ? {} : { stamp }) };
    }),
    refused,
    files: files.map(({ path, text, diagnostics }) => ({
      path,
      diagnostics,
      ...(path === input.path || text === undefined || diagnostics.length === 0 ? {} : { text }),
    })),
  };
  await writeCached(io, file, entry);
}

/** What this very program has written: the hash says so. */
function isEntry(entry: unknown): entry is Entry {
  return typeof entry === "object" && entry !== null && "seen" in entry && "outputs" in entry && "files" in entry;
}
