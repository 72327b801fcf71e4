import { basename, dirname, join, resolve } from "node:path";
import { OperationError } from "../core/operation-error.js";
import { cacheFolder, readCacheLog } from "./cache-log.js";
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
    const cache = cacheFolder(root);
    for (const file of await onReading(cache, () => logsIn(io, cache))) {
      const log = await readCacheLog(io, file);
      const useful: string[] = [];
      for (const name of all ? [] : log.names()) {
        const hashes = hashesIn(await log.contentOf(name));
        if (hashes.length > 0 && hashes.every((hash) => alive.has(hash))) useful.push(name);
      }
      kept += useful.length;
      dropped += log.count - useful.length;
      if (useful.length === 0) await onWriting(file, () => io.files.remove(file));
      else if (useful.length < log.count) await onWriting(file, () => log.keep(useful));
    }
  }
  talk.note({ zh: `缓存：删去${dropped}项，留下${kept}项`, en: `cache: ${dropped} dropped, ${kept} kept` });
  return 0;
}

/** Of its outputs; none of a file that became nothing, and of an entry that is torn. The first line says them. */
function hashesIn(content: Uint8Array | undefined): readonly unknown[] {
  const [line = ""] = new TextDecoder().decode(content).split("\n", 1);
  const entry: unknown = line === "" ? undefined : JSON.parse(line);
  if (typeof entry !== "object" || entry === null || !("outputs" in entry)) return [];
  return Array.isArray(entry.outputs) ? entry.outputs.map((output) => output?.hash ?? output) : [];
}

/** Of this program and of others, by their files. */
async function logsIn({ files }: Io, folder: string): Promise<readonly string[]> {
  if ((await files.stat(folder))?.type !== "folder") return [];
  const isLink = (await files.realpath(folder)) !== join(await files.realpath(dirname(folder)), basename(folder));
  if (isLink) return []; // what it leads to is another's
  return (await files.list(folder)).filter((name) => name.endsWith(".log")).map((name) => join(folder, name));
}

function noFolder(folder: string): OperationError {
  return new OperationError("not-found", {
    zh: `没有“${folder}”这个文件夹`,
    en: `there is no folder “${folder}”`,
  });
}
