import { basename, dirname, join, resolve } from "node:path";
import { OperationError } from "../core/operation-error.js";
import { readCached } from "./cache-file.js";
import type { Context } from "./context.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { readRecords } from "./records.js";
import { onReading, onWriting } from "./world-errors.js";

export interface PruneOptions {
  readonly all?: true;
}

/** Takes out of caches what made none of the outputs that lie beside them. What it takes too much is built anew. */
export async function pruneCache(
  { io, talk }: Context,
  folders: readonly string[],
  { all = false }: { readonly all?: boolean },
): Promise<ExitCode> {
  let kept = 0;
  let dropped = 0;
  for (const folder of folders.length > 0 ? folders : ["build"]) {
    const root = resolve(io.cwd, folder);
    if ((await onReading(folder, () => io.files.stat(root)))?.type !== "folder") throw noFolder(folder);
    const alive = new Set<unknown>((await readRecords(io, root)).known.values());
    for (const file of await entriesOf(io, join(root, ".report", "cache"))) {
      const outputs = all ? [] : hashesIn(await readCached(io, file));
      if (outputs.length > 0 && outputs.every((hash) => alive.has(hash))) kept++;
      else {
        await onWriting(file, () => io.files.remove(file));
        dropped++;
      }
    }
  }
  talk.note({ zh: `缓存：删去${dropped}项，留下${kept}项`, en: `cache: ${dropped} dropped, ${kept} kept` });
  return 0;
}

/** Of its outputs; none of a file that became nothing, and of an entry that is torn. */
function hashesIn(entry: unknown): readonly unknown[] {
  if (typeof entry !== "object" || entry === null || !("outputs" in entry)) return [];
  return Array.isArray(entry.outputs) ? entry.outputs.map((output) => output?.hash ?? output) : [];
}

async function entriesOf({ files }: Io, cache: string): Promise<readonly string[]> {
  const namesIn = async (folder: string) => {
    if ((await files.stat(folder))?.type !== "folder") return [];
    const isLink = (await files.realpath(folder)) !== join(await files.realpath(dirname(folder)), basename(folder));
    if (isLink) return []; // what it leads to is another's
    return (await files.list(folder)).map((name) => join(folder, name));
  };
  const folders = await onReading(cache, () => namesIn(cache));
  const entries = await Promise.all(folders.map((folder) => onReading(folder, () => namesIn(folder))));
  return entries.flat();
}

function noFolder(folder: string): OperationError {
  return new OperationError("not-found", {
    zh: `没有“${folder}”这个文件夹`,
    en: `there is no folder “${folder}”`,
  });
}
