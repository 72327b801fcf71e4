import { Option } from "commander";
import { parseShard, type Shard } from "../../batch/shard.js";
import { OperationError } from "../../core/operation-error.js";
import type { Frame } from "../context.js";

/** `--shard i/n`, the same for all commands that can be shared. */
export function shardOption(say: Frame["say"]): Option {
  const words = {
    zh: "只做第 i 份，共 n 份，由几台机器分担；用 report merge 合并",
    en: "do the i-th of n shares, the others on other machines; report merge joins them",
  };
  return new Option("--shard <i/n>", say(words)).argParser(shardOf);
}

function shardOf(value: string): Shard {
  const shard = parseShard(value);
  if (shard !== undefined) return shard;
  throw new OperationError("usage", {
    zh: `--shard 应写成“第几份/共几份”，如2/3，这里是“${value}”`,
    en: `--shard must be like 2/3, the second of three shares; here it is “${value}”`,
  });
}
