import type { Shard } from "../../batch/shard.js";
import type { ExitCode } from "../exit-code.js";
import { type Input, slashed } from "../input.js";
import type { Io } from "../io.js";
import type { Target } from "../outputs.js";
import type { Records } from "../records.js";
import { type Run, type ShardEntry, writeShardFile } from "./shard-file.js";

/** What a shard writes down of itself beside its outputs, for `report merge`. */
export interface ShardKeeper {
  /** Marks the shard as unfinished: what an earlier run wrote down holds no longer. */
  begin(): Promise<void>;
  finish(code: ExitCode, entriesBelow: (folder: string) => readonly ShardEntry[]): Promise<void>;
}

/** @param folders absolute; all in which any shard writes */
export function shardKeeper(io: Io, run: Run, shard: Shard, files: number, folders: Iterable<string>): ShardKeeper {
  const head = { ...run, shard, files, root: slashed(io, io.cwd) };
  const all = new Set(folders);
  return {
    async begin() {
      for (const folder of all) await writeShardFile(io, folder, { head, entries: [] });
    },
    async finish(code, entriesBelow) {
      if (io.interrupted.aborted) return;
      for (const folder of all)
        await writeShardFile(io, folder, { head: { ...head, code }, entries: entriesBelow(folder) });
    },
  };
}

/** The place of each input among those of all shards. */
export function placesOf(inputs: readonly Input[]): (input: Input) => number {
  const places = new Map(inputs.map(({ file }, place) => [file, place]));
  return ({ file }) => places.get(file) ?? -1;
}

/** An output as a shard remembers it. */
export interface KeptOutput {
  /** Below the folder of outputs. */
  readonly name: string;
  readonly sha256: string;
}

/** Those below a folder, with the hashes that were recorded when they were written. */
export function keptOutputs(
  written: readonly Target[],
  folder: string,
  records: Records | undefined,
): readonly KeptOutput[] {
  return written
    .filter(({ root }) => root === folder)
    .map(({ name }) => ({ name, sha256: records?.known.get(name) ?? "" }));
}
