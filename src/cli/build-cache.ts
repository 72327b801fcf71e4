import { decodeDraft } from "../core/decode.js";
import { sha256 } from "../core/hash.js";
import type { Done, Job } from "./build-draft.js";
import { type CacheKey, type CacheLog, cacheLogFile, remember } from "./cache-log.js";
import type { FileFindings } from "./findings.js";
import { MAX_DRAFT_BYTES } from "./input.js";
import type { Io } from "./io.js";
import { type Appearance, type PrintedFindings, printFindings } from "./printed-findings.js";
import { replay, type Seen } from "./recording.js";
import { areThere, type Records } from "./records.js";
import { readQuietly } from "./world-errors.js";

/** Where a draft's outputs would be remembered. */
export interface CachePlace {
  /** Of the log, absolute. */
  readonly file: string;
  readonly name: string;
  /** Hash of what decides over all drafts: program, options, configuration. */
  readonly ground: string;
}

/** What became of a draft, by the bytes that it was made of. The findings stand behind it: as data in a line, then as printed. */
interface Entry {
  /** What was asked of the disk besides the draft: pictures, attachments, its own house style. */
  readonly seen: readonly (readonly [question: string, answer: string])[];
  /** Hashes of the outputs, in their order, and their stamps on this disk; none where it was refused. */
  readonly outputs: readonly { readonly hash: string; readonly stamp?: string }[];
  readonly refused: Done["refused"];
  readonly appearance: Appearance;
  readonly printed: readonly (Omit<PrintedFindings, "text"> & { readonly from: number; readonly to: number })[];
}

/** @param program hash of the program */
export function cachePlace({ input, outputs }: Job, program: string, ground: string): CachePlace | undefined {
  const root = outputs[0]?.root;
  if (root === undefined || input.from === "stdin" || outputs.some(({ format }) => format === "pdf")) return undefined;
  const name = JSON.stringify(["build", input.path, ...outputs.map(({ format }) => format)]);
  return { file: cacheLogFile(root, program), name, ground };
}

function keyIn({ name, ground }: CachePlace, hash: string): CacheKey {
  return { name, key: sha256(`${ground} ${hash}`) };
}

/** What is asked whether a draft must be built again. */
interface Knowledge {
  readonly log: CacheLog;
  readonly records: Records;
  readonly appearance: Appearance;
  readonly touched: Set<string>;
}

/**
 * What has become of the draft, if all that it was made of is as it was, and all its outputs are where they were written.
 *
 * @param hash of its bytes
 */
export async function findBuilt(
  io: Io,
  { input, outputs }: Job,
  place: CachePlace,
  hash: string,
  { log, records, appearance, touched }: Knowledge,
): Promise<Done | undefined> {
  const content = await log.find(keyIn(place, hash));
  if (content === undefined) return undefined;
  const { entry, data, texts } = partsOf(content);
  const seen = await replay(io, entry.seen);
  if (seen === undefined) return undefined;
  const written = entry.refused === false ? outputs : [];
  const known = written.map((target, index) => ({ target, hash: "", ...entry.outputs[index] }));
  if (!(await areThere(io, known, records))) return undefined;
  for (const path of [input.file, ...seen]) touched.add(path);
  // few runs need them
  const files = async () => {
    const found: readonly FileFindings[] = JSON.parse(data());
    const own = found.some(({ path, diagnostics }) => path === input.path && diagnostics.length > 0);
    const bytes = own ? await readQuietly(io, input.file, MAX_DRAFT_BYTES) : undefined;
    if (bytes === undefined || sha256(bytes) !== hash) return found;
    const { text } = decodeDraft(input.path, bytes).value;
    return found.map((each) => (each.path === input.path ? { ...each, text } : each));
  };
  const printed = isSame(entry.appearance, appearance)
    ? entry.printed.map(({ from, to, ...each }) => ({ ...each, text: texts.slice(from, to) }))
    : await Promise.all((await files()).map((file) => printFindings(file, appearance)));
  return { input, files, printed, refused: entry.refused, written, faults: [] };
}

/**
 * Remembers what became of a draft, if the world did not interfere.
 *
 * @param hash of its bytes
 */
export async function keepBuilt(
  io: Io,
  { input, outputs }: Job,
  place: CachePlace,
  hash: string,
  { files: filesOf, printed, refused, written, faults }: Done,
  appearance: Appearance,
  seen: Seen,
  records: Records | undefined,
): Promise<void> {
  if (faults.length > 0 || (refused === false && written.length < outputs.length)) return;
  const files = await filesOf();
  if (files.some(({ old }) => old === true)) return; // more decides over it than its bytes: LibreOffice, for instance
  let length = 0;
  const entry: Entry = {
    seen: [...seen],
    outputs: written.map(({ name }) => {
      const stamp = records?.stamps.get(name);
      return { hash: records?.known.get(name) ?? "", ...(stamp === undefined ? {} : { stamp }) };
    }),
    refused,
    appearance,
    printed: printed.map(({ text, ...each }) => {
      length += text.length;
      return { ...each, from: length - text.length, to: length };
    }),
  };
  const data = files.map(({ path, text, diagnostics }) => ({
    path,
    diagnostics,
    ...(path === input.path || text === undefined || diagnostics.length === 0 ? {} : { text }),
  }));
  const texts = printed.map(({ text }) => text);
  const lines = Buffer.from(`${JSON.stringify(entry)}\n${JSON.stringify(data)}\n`);
  await remember(io, place.file, keyIn(place, hash), lines, ...texts);
}

/** What this very program has written: the log is its own, and the hash says so. */
function partsOf({ buffer, byteOffset, byteLength }: Uint8Array) {
  const content = Buffer.from(buffer, byteOffset, byteLength);
  const first = content.indexOf("\n");
  const second = content.indexOf("\n", first + 1);
  const entry: Entry = JSON.parse(content.toString("utf8", 0, first));
  const texts = new Uint8Array(buffer, byteOffset + second + 1, byteLength - second - 1);
  return { entry, data: () => content.toString("utf8", first + 1, second), texts };
}

function isSame(one: Appearance, other: Appearance): boolean {
  const { language, colour, width, quiet } = other;
  return one.language === language && one.colour === colour && one.width === width && one.quiet === quiet;
}
