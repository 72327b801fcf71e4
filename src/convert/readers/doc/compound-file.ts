import { damaged } from "../unreadable.js";

/** The streams at the root of a compound file (复合文档, [MS-CFB]), by name. */
export type Streams = ReadonlyMap<string, () => Uint8Array>;

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
/** Sectors of the table that the header names itself. */
const TABLE_SECTORS = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY = 128;
const NONE = 0xffffffff;
const STREAM = 2;

/** @throws {ReadError} if the file is damaged; the streams may throw it too */
export function openCompoundFile(bytes: Uint8Array): Streams {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw damaged("no compound file");
  const sectorSize = 2 ** view.getUint16(30, true);
  const smallSize = 2 ** view.getUint16(32, true);
  if (![512, 4096].includes(sectorSize) || smallSize !== 64) throw damaged("odd sector size");

  const sector = (index: number): Uint8Array => {
    const from = (index + 1) * sectorSize;
    if (index >= LAST_SECTOR || from >= bytes.length) throw damaged("a sector lies outside the file");
    return bytes.subarray(from, from + sectorSize);
  };
  const table = readTable(view, sector, sectorSize);
  const join = (start: number, size: number): Uint8Array => {
    const whole = new Uint8Array(Math.min(size, bytes.length));
    let at = 0;
    for (const index of chain(table, start)) {
      if (at >= whole.length) break;
      const part = sector(index);
      whole.set(part.subarray(0, whole.length - at), at);
      at += part.length;
    }
    return whole.subarray(0, Math.min(at, whole.length));
  };

  const entries = readDirectory(join(view.getUint32(48, true), bytes.length));
  const root = entries[0];
  if (root === undefined) throw damaged("no root");
  const smallLimit = view.getUint32(56, true);
  const readSmall = (start: number, size: number): Uint8Array => {
    const container = join(root.start, root.size);
    const smallTable = words(join(view.getUint32(60, true), bytes.length));
    const whole = new Uint8Array(Math.min(size, container.length));
    let at = 0;
    for (const index of chain(smallTable, start)) {
      if (at >= whole.length) break;
      const part = container.subarray(index * smallSize, (index + 1) * smallSize);
      whole.set(part.subarray(0, whole.length - at), at);
      at += smallSize;
    }
    return whole;
  };
  return new Map(
    childrenOf(root, entries)
      .filter(({ type }) => type === STREAM)
      .map(({ name, start, size }) => [name, () => (size < smallLimit ? readSmall(start, size) : join(start, size))]),
  );
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The table of the chains that sectors form; the sectors that it stands in itself are named in the header and behind. */
function readTable(view: DataView, sector: (index: number) => Uint8Array, sectorSize: number): Uint32Array {
  const count = Math.min(view.getUint32(44, true), Math.ceil(view.byteLength / sectorSize));
  const named = Array.from({ length: Math.min(count, TABLE_SECTORS) }, (_, index) =>
    view.getUint32(76 + index * 4, true),
  );
  let next = view.getUint32(68, true);
  while (named.length < count && next < LAST_SECTOR) {
    const more = words(sector(next));
    next = more.at(-1) ?? NONE;
    for (const index of more.subarray(0, more.length - 1)) if (named.length < count) named.push(index);
  }
  const perSector = sectorSize / 4;
  const table = new Uint32Array(named.length * perSector).fill(NONE);
  for (const [index, place] of named.entries()) table.set(words(sector(place)), index * perSector);
  return table;
}

/** The sectors of a stream; one that comes twice would make it endless. */
function* chain(table: Uint32Array, start: number): Generator<number> {
  let left = table.length;
  for (let index = start; index < LAST_SECTOR; index = table[index] ?? NONE) {
    if (index >= table.length || left-- === 0) throw damaged("a chain of sectors is broken");
    yield index;
  }
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY;
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The entries of a folder form a tree. */
function childrenOf(folder: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const waiting = [folder.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}

/** Whole 32-bit numbers, little-endian. */
function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}
