import { crc32, deflateRawSync } from "node:zlib";
import type { Parts } from "./compile.js";

const SMALL = 1024;
const FIRST = "[Content_Types].xml";
const LEVEL = 6;
/** 1 January 1980, the first day that a zip file can name; nothing of the day may be in it. */
const DATE = (1 << 5) | 1;
const VERSION = 20;
/** Made by version 6.3 on Unix, where a file has the mode `rw-rw-r--`. */
const MADE_BY = (3 << 8) | 63;
const MODE = 0o100664;
/** Names are UTF-8. */
const FLAGS = 1 << 11;
const DEFLATED = 8;

/** A part as the file holds it. */
interface Entry {
  readonly name: Buffer;
  /** Fields that stand alike before the part and in the list at the end. */
  readonly fields: Buffer;
  readonly data: Uint8Array;
}

/** Parts that all documents of a house share, packed once. */
const packed = new WeakMap<Readonly<Record<string, string>>, ReadonlyMap<string, Entry>>();

/**
 * The parts of a document as one file: content types first, the rest sorted, nothing of the day in it.
 *
 * @param shared those of the parts that other documents have too; they are packed once
 */
export function zip(parts: Parts, shared: Readonly<Record<string, string>>): Uint8Array {
  const known =
    packed.get(shared) ?? new Map(Object.entries(shared).map(([path, part]) => [path, entryOf(path, part)]));
  packed.set(shared, known);
  const entries = [...parts].sort(contentTypesFirst).map(([path, part]) => known.get(path) ?? entryOf(path, part));
  const chunks: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const { name, fields, data } of entries) {
    list.push(listed(fields, offset), name);
    chunks.push(signed(0x04034b50, fields), name, data);
    offset += 4 + fields.length + name.length + data.length;
  }
  const listLength = list.reduce((sum, { length }) => sum + length, 0);
  const bytes = Buffer.concat([...chunks, ...list, end(entries.length, listLength, offset)]);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

function entryOf(path: string, part: string | Uint8Array): Entry {
  const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
  // pictures are compressed already, and small parts would hardly shrink
  const deflated = typeof part === "string" && part.length > SMALL;
  const data = deflated ? deflateRawSync(bytes, { level: LEVEL }) : bytes;
  const name = Buffer.from(path, "utf8");
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(deflated ? DEFLATED : 0, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { name, fields, data };
}

function signed(signature: number, fields: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32LE(signature);
  return Buffer.concat([header, fields]);
}

/** An entry of the list at the end of the file (central directory). */
function listed(fields: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_BY, 4);
  fields.copy(header, 6);
  header.writeUInt32LE((MODE << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

function end(count: number, listLength: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(listLength, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function contentTypesFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1);
}
