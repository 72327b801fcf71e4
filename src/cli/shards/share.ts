import { relative } from "node:path";
import { isInShard, type Shard } from "../../batch/shard.js";
import { OperationError } from "../../core/operation-error.js";
import { type Input, slashed } from "../input.js";
import type { Io } from "../io.js";

/** Whether this run is to do a file: all of them without a shard. */
export function isMine(io: Io, { base, file }: Input, shard: Shard | undefined): boolean {
  return shard === undefined || isInShard(slashed(io, relative(base, file)), shard);
}

/** @throws {OperationError} where a run can't be shared: it has one input, or answers to a person */
export function refuseSharing(
  paths: readonly string[],
  options: Readonly<Partial<Record<"watch" | "fix" | "fixDryRun" | "updateBaseline" | "shard", unknown>>>,
): void {
  if (options.shard === undefined) return;
  const flags = { watch: "--watch", fix: "--fix", fixDryRun: "--fix-dry-run", updateBaseline: "--update-baseline" };
  const found = Object.entries(flags).find(([name]) => Reflect.get(options, name) !== undefined)?.[1];
  const other = found ?? (paths.includes("-") ? "-" : undefined);
  if (other === undefined) return;
  throw new OperationError("usage", {
    zh: `--shard 不能和“${other}”一起用`,
    en: `--shard does not go with “${other}”`,
  });
}
