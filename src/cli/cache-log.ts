import { dirname, join } from "node:path";
import { sha256 } from "../core/hash.js";
import type { Io } from "./io.js";
import { codeOf } from "./world-errors.js";

/** With fewer files, to ask what is known of them takes as long as it spares. */
export const WORTH_CACHING = 5;

/** Begins a record. None holds it: what a killed run or a full disk has torn ends at the next one. */
const MARK = 0;
const HASH_LENGTH = 64;
const LINE_FEED = 0x0a;

/** Bytes that are read at a time; a log that has no more stays in memory. */
const PIECE = 16_000_000;
/** A log that has become longer is left to `report cache prune`: to write it anew takes it all into memory. */
const MOST_ANEW = 64_000_000;

/** What tells an entry from others: of one name, the last counts, and only under its key. */
export interface CacheKey {
  readonly name: string;
  /** Hash of all that decides over what is remembered. */
  readonly key: string;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** What a program remembers of files whose outputs lie in one folder: a file to whose end entries are added. */
export interface CacheLog {
  /** How many entries there are, with those that later ones have replaced. */
  readonly count: number;
  /** Of the entries that count. */
  names(): Iterable<string>;
  /** What is remembered; undefined where there is nothing under this key, or it is torn or was changed. */
  find(wanted: CacheKey): Promise<Uint8Array | undefined>;
  /** The entry that counts, whatever its key. */
  contentOf(name: string): Promise<Uint8Array | undefined>;
  /** Writes those entries anew and drops all others. */
  keep(names: Iterable<string>): Promise<void>;
}

export function cacheFolder(root: string): string {
  return join(root, ".report", "cache");
}

/** @param program hash of the program, which takes nothing that another has made */
export function cacheLogFile(root: string, program: string): string {
  return join(cacheFolder(root), `${program.slice(0, 16)}.log`);
}

/** Reads where the entries are, and drops those that are replaced once they are more than the others. */
export async function readCacheLog(io: Io, file: string): Promise<CacheLog> {
  const places = new Map<string, Place>();
  let whole: Buffer | undefined;
  let count = 0;
  let size = 0;
  for (let from = 0, length = PIECE; ; ) {
    const piece = await readPiece(io, file, from, length);
    const isLast = piece.length < length;
    let end = 0;
    for (const { from: start, to } of recordsIn(piece, isLast)) {
      const name = nameOf(piece.subarray(start, to));
      if (name !== undefined) places.set(name, { from: from + start, to: from + to });
      count++;
      end = to;
    }
    size = from + piece.length;
    if (isLast && from === 0) whole = piece;
    if (isLast) break;
    if (end === 0) length *= 2;
    else from += end;
  }
  const recordOf = async (name: string) => {
    const place = places.get(name);
    if (place === undefined) return undefined;
    const { from, to } = place;
    const record = whole?.subarray(from, to) ?? (await readPiece(io, file, from, to - from));
    return isWhole(record) ? record : undefined;
  };
  const log: CacheLog = {
    count,
    names: () => places.keys(),
    async find({ name, key }) {
      const record = await recordOf(name);
      return record === undefined || keyOf(record) !== key ? undefined : contentOf(record);
    },
    async contentOf(name) {
      const record = await recordOf(name);
      return record && contentOf(record);
    },
    async keep(names) {
      const records: Uint8Array[] = [];
      for (const name of names) records.push((await recordOf(name)) ?? new Uint8Array());
      await io.files.sweep(dirname(file)); // of runs that were killed right here
      await io.files.write(file, Buffer.concat(records));
    },
  };
  const live = [...places.values()].reduce((sum, { from, to }) => sum + to - from, 0);
  if (size - live <= Math.max(live, PIECE / 4) || live > MOST_ANEW) return log;
  try {
    await log.keep(places.keys());
  } catch (error) {
    if (codeOf(error) === undefined) throw error; // it stays as it is
    return log;
  }
  return readCacheLog(io, file);
}

/** Adds what is worth remembering. Nobody misses it where that can't be done. */
export async function remember(
  io: Io,
  file: string,
  { name, key }: CacheKey,
  ...content: readonly Uint8Array[]
): Promise<void> {
  const record = Buffer.concat([Buffer.alloc(BODY), Buffer.from(`${key}\n${name}\n`), ...content]);
  if (record.includes(MARK, BODY) || name.includes("\n")) return;
  record.write(`\0${sha256(record.subarray(BODY))}\n`, "latin1");
  try {
    await io.files.append(file, record);
  } catch (error) {
    if (codeOf(error) === undefined) throw error; // a full disk: it is made anew the next time
  }
}

async function readPiece(io: Io, file: string, from: number, length: number): Promise<Buffer> {
  try {
    const { buffer, byteOffset, byteLength } = await io.files.readPart(file, from, length);
    return Buffer.from(buffer, byteOffset, byteLength);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return Buffer.alloc(0); // there is none yet
  }
}

/** @param isLast whether the last record ends where the piece does */
function* recordsIn(piece: Buffer, isLast: boolean): Generator<Place> {
  let from = piece.indexOf(MARK);
  while (from !== -1) {
    const next = piece.indexOf(MARK, from + 1);
    if (next !== -1 || isLast) yield { from, to: next === -1 ? piece.length : next };
    from = next;
  }
}

// A record: mark, hash of all behind its line, line feed, key, line feed, name, line feed, content.
const BODY = 1 + HASH_LENGTH + 1;
const NAME = BODY + HASH_LENGTH + 1;

function nameOf(record: Buffer): string | undefined {
  const end = record.indexOf(LINE_FEED, NAME);
  return end === -1 ? undefined : record.toString("utf8", NAME, end);
}

function keyOf(record: Buffer): string {
  return record.toString("latin1", BODY, NAME - 1);
}

function contentOf(record: Buffer): Uint8Array {
  return record.subarray(record.indexOf(LINE_FEED, NAME) + 1);
}

function isWhole(record: Buffer): boolean {
  return record.toString("latin1", 1, BODY - 1) === sha256(record.subarray(BODY));
}
