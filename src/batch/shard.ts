import { sha256 } from "../core/hash.js";

/** A share of a run (分片): the `index`th of `of`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

const MOST_SHARDS = 9999;

/** Reads `2/3`. */
export function parseShard(text: string): Shard | undefined {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index > of || of > MOST_SHARDS) return undefined;
  return { index, of };
}

/**
 * Whether a file belongs to a shard. Its name alone decides: all machines agree, and a new file moves no other one.
 *
 * @param name below the base of the run, with `/`; Windows, Linux and macOS write the same name in different forms of Unicode
 */
export function isInShard(name: string, { index, of }: Shard): boolean {
  return BigInt(`0x${sha256(name.normalize("NFC"))}`) % BigInt(of) === BigInt(index - 1);
}
