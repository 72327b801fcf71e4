import { OperationError } from "../../core/operation-error.js";
import type { Sentence } from "../../core/sentence.js";
import type { ShardFile, ShardHead } from "./shard-file.js";

/** A shard and the folder, as the user named it, that it was found in. */
export interface FoundShard extends ShardFile {
  readonly folder: string;
}

const differences = {
  program: { zh: "程序版本不同", en: "other versions of the program" },
  inputs: { zh: "文件的清单不同", en: "other lists of files" },
  options: { zh: "选项不同", en: "other options" },
  configuration: {
    zh: "配置、公文样式、词典或上年报告不同",
    en: "other configurations, house styles, dictionaries or earlier reports",
  },
} as const satisfies Partial<Record<keyof ShardHead, Sentence>>;

/**
 * Holds shards against each other: they are the whole of one run, each there once.
 *
 * @returns them in their order
 * @throws {OperationError} where they are not
 */
export function agreeing(shards: readonly FoundShard[]): readonly FoundShard[] {
  const [first, ...others] = shards;
  if (first === undefined) return [];
  const { of } = first.head.shard;
  for (const { folder, head } of others) {
    if (head.shard.of !== of) throw differ(first.folder, folder, { zh: "份数不同", en: "other numbers of shards" });
    for (const [key, sentence] of Object.entries(differences)) {
      if (Reflect.get(head, key) !== Reflect.get(first.head, key)) throw differ(first.folder, folder, sentence);
    }
  }
  const byIndex = new Map<number, FoundShard>();
  for (const shard of shards) {
    const { index } = shard.head.shard;
    const other = byIndex.get(index);
    if (other !== undefined) throw doubled(`${index}/${of}`, other.folder, shard.folder);
    if (shard.head.code === undefined) throw unfinished(`${index}/${of}`, shard.folder);
    byIndex.set(index, shard);
  }
  const indexes = Array.from({ length: of }, (_, index) => index + 1);
  const missing = indexes.filter((index) => !byIndex.has(index));
  if (missing.length > 0) throw lacking(missing.map((index) => `${index}/${of}`));
  return indexes.flatMap((index) => byIndex.get(index) ?? []);
}

function differ(one: string, other: string, { zh, en }: Sentence): OperationError {
  return new OperationError("shards", {
    zh: `“${one}”和“${other}”不是同一次运行的分片：${zh}`,
    en: `“${one}” and “${other}” are no shards of one run: ${en}`,
  });
}

function doubled(shard: string, one: string, other: string): OperationError {
  return new OperationError("shards", {
    zh: `分片 ${shard} 有两个：“${one}”和“${other}”`,
    en: `shard ${shard} is there twice: “${one}” and “${other}”`,
  });
}

function unfinished(shard: string, folder: string): OperationError {
  return new OperationError("shards", {
    zh: `“${folder}”里的分片 ${shard} 没有做完，请再运行一次`,
    en: `shard ${shard} in “${folder}” was not finished: run it again`,
  });
}

const SHOWN = 10;

function lacking(shards: readonly string[]): OperationError {
  const rest = shards.length - SHOWN;
  const names = shards.slice(0, SHOWN);
  return new OperationError("shards", {
    zh: `缺少分片 ${names.join("、")}${rest > 0 ? `等${shards.length}个` : ""}`,
    en: `shards are missing: ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`,
  });
}
