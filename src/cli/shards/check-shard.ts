import { basename, dirname, resolve } from "node:path";
import { type BaselineFile, sift } from "../baseline-file.js";
import type { CheckOptions } from "../check-options.js";
import type { Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { type FileFindings, withoutNeedlessText } from "../findings.js";
import type { Grounds } from "../grounds.js";
import type { Input } from "../input.js";
import { placesOf, shardKeeper } from "./keep-shard.js";
import { runOf } from "./shard-file.js";

/** Findings of a draft as `report merge` wants them: whatever the format, it is printed anew from them. */
export interface CheckEntry {
  readonly files: readonly FileFindings[];
}

export interface CheckShardKeeper {
  begin(): Promise<void>;
  finish(code: ExitCode, found: ReadonlyMap<Input, readonly FileFindings[]>): Promise<void>;
}

/** Remembers a shard beside the file that it is printed to; undefined where nothing is to be remembered. */
export async function checkShardKeeper(
  { io, quiet }: Context,
  inputs: readonly Input[],
  grounds: Grounds,
  { shard, output, format, publish, maxWarnings }: CheckOptions,
  baseline: BaselineFile | undefined,
): Promise<CheckShardKeeper | undefined> {
  if (shard === undefined || output === undefined) return undefined;
  const file = resolve(io.cwd, output);
  const print = { format, name: basename(file), quiet, ...(maxWarnings !== undefined && { maxWarnings }) };
  const known = baseline === undefined ? [] : [...baseline.known];
  const run = await runOf("check", inputs, grounds, { ...print, publish, known });
  const keeper = shardKeeper(io, { ...run, print }, shard, inputs.length, [dirname(file)]);
  const placeOf = placesOf(inputs);
  return {
    begin: () => keeper.begin(),
    finish: (code, found) =>
      keeper.finish(code, () =>
        [...found].map(([input, files]) => {
          const left = baseline === undefined ? files : sift(io, baseline, files).files;
          const data: CheckEntry = { files: left.map(withoutNeedlessText) };
          return { place: placeOf(input), data };
        }),
      ),
  };
}
