import { dirname, join, relative, resolve } from "node:path";
import { type Baseline, type BaselineEntry, compareWith, entriesOf } from "../core/baseline.js";
import { OperationError } from "../core/operation-error.js";
import type { FileFindings } from "./findings.js";
import { slashed } from "./input.js";
import type { Io } from "./io.js";
import { namedFile } from "./named-file.js";
import { onReading, onWriting } from "./world-errors.js";

const MAX_BYTES = 100_000_000;

/** A baseline and the place that its paths count from. */
export interface BaselineFile {
  /** As the user named it. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly known: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** Entries that occur no more, or less often. */
export type GoneEntry = BaselineEntry & { readonly path: string };

export interface Sifted {
  /** The files with what the baseline doesn't know. */
  readonly files: readonly FileFindings[];
  /** How many findings it knows. */
  readonly known: number;
  readonly gone: readonly GoneEntry[];
}

/**
 * Reads a baseline.
 *
 * @param missing whether there may be none yet
 * @throws {OperationError} if it can't be read or isn't one
 */
export async function readBaseline(io: Io, path: string, missing: "fault" | "fine"): Promise<BaselineFile> {
  const file = resolve(io.cwd, path);
  if ((await onReading(path, () => io.files.stat(file))) === undefined) {
    if (missing === "fine") return { path, file, known: new Map() };
    throw new OperationError("not-found", {
      zh: `没有“${path}”这个文件；加 --update-baseline 可以新建`,
      en: `there is no file “${path}”; --update-baseline makes it`,
    });
  }
  const text = new TextDecoder().decode(await onReading(path, () => io.files.read(file, MAX_BYTES)));
  const { parseBaseline } = await import("../schema/baseline.js"); // with its schema; few need it
  const baseline = parseBaseline(text);
  if ("files" in baseline) return { path, file, known: new Map(Object.entries(baseline.files)) };
  throw new OperationError("config", {
    zh: `“${path}”不是已知问题清单：${baseline.zh}`,
    en: `“${path}” is no baseline: ${baseline.en}`,
  });
}

/** Takes out of findings what a baseline knows. */
export function sift(io: Io, baseline: BaselineFile, files: readonly FileFindings[]): Sifted {
  const gone: GoneEntry[] = [];
  let known = 0;
  const left = files.map((file) => {
    const compared = compareWith(baseline.known.get(keyOf(io, baseline, file.path)) ?? [], file);
    for (const entry of compared.gone) gone.push({ ...entry, path: file.path });
    const knownHere = file.diagnostics.length - compared.fresh.length;
    known += knownHere;
    return { ...file, diagnostics: compared.fresh, known: knownHere };
  });
  return { files: left, known, gone };
}

/** Writes what was found into the baseline. Files that weren't looked at keep their entries, unless they are no more. */
export async function updateBaseline(io: Io, baseline: BaselineFile, files: readonly FileFindings[]): Promise<void> {
  const entries = new Map<string, readonly BaselineEntry[]>();
  for (const [key, known] of baseline.known) {
    if ((await io.files.stat(join(dirname(baseline.file), key))) !== undefined) entries.set(key, known);
  }
  for (const file of files) entries.set(keyOf(io, baseline, file.path), entriesOf(file));
  const sorted = [...entries].filter(([, list]) => list.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const content: Baseline = { version: 1, files: Object.fromEntries(sorted) };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const file = await namedFile(io, baseline.path);
  await onWriting(baseline.path, () => io.files.write(file, new TextEncoder().encode(text)));
}

function keyOf(io: Io, { file }: BaselineFile, path: string): string {
  return slashed(io, relative(dirname(file), resolve(io.cwd, path)));
}
