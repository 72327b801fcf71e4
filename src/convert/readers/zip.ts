import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { ReadError } from "../read-error.js";
import { damaged, encrypted, harmful, tooLarge } from "./unreadable.js";

/** A zip file of which single entries can be read. */
export interface Archive {
  /** As the archive writes them, in its order. */
  readonly names: readonly string[];
  /**
   * @param name compared without regard to case, as office files demand
   * @returns undefined if there is no such entry
   * @throws {ReadError} (rejects) if it is damaged, or larger than it says
   */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** Bytes. The largest part seen in 270 files had 12.6 MB, the best ratio was 38, the most entries 38. */
const limits = { entry: 64 << 20, file: 128 << 20, ratio: 100, ratioFrom: 1 << 20, entries: 4000 } as const;

/**
 * Opens a zip file; what exceeds a limit is refused before anything is unpacked.
 *
 * @throws {ReadError} (rejects) if it is no zip file, damaged, encrypted, or larger than any report
 */
export async function openZip(bytes: Uint8Array): Promise<Archive> {
  const file = await open(bytes);
  const entries = await list(file);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.fileName.toLowerCase();
    if (!byName.has(key)) byName.set(key, entry);
  }
  return {
    names: entries.map(({ fileName }) => fileName),
    async read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? undefined : await unpack(file, entry);
    },
  };
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, file) => {
      if (error) reject(damaged(error));
      else resolve(file);
    });
  });
}

function list(file: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let total = 0;
  return new Promise((resolve, reject) => {
    file.on("entry", (entry: Entry) => {
      entries.push(entry);
      total += entry.uncompressedSize;
      const refusal = refuse(entry, total, entries.length);
      if (refusal === undefined) file.readEntry();
      else reject(refusal);
    });
    file.on("end", () => resolve(entries));
    file.on("error", (error: unknown) => reject(damaged(error)));
    file.readEntry();
  });
}

function refuse(entry: Entry, total: number, count: number): ReadError | undefined {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (entry.isEncrypted()) return encrypted();
  if (size > limits.ratioFrom && size > packed * limits.ratio) return harmful();
  if (size > limits.entry || total > limits.file || count > limits.entries) return tooLarge();
  return undefined;
}

/** yauzl ends the stream with an error where the size differs from the one it was told. */
function unpack(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(damaged(error));
    file.openReadStream(entry, (error, stream) => {
      if (error) return fail(error);
      const bytes = new Uint8Array(entry.uncompressedSize);
      let length = 0;
      stream.on("data", (chunk: Uint8Array) => {
        if (length + chunk.length > bytes.length) return;
        bytes.set(chunk, length);
        length += chunk.length;
      });
      stream.on("error", fail);
      stream.on("end", () => {
        if (length === bytes.length && crc32(bytes) === entry.crc32) resolve(bytes);
        else fail(new Error(`${entry.fileName}: checksum differs`));
      });
    });
  });
}
