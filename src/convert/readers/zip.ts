import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { Sentence } from "../../core/sentence.js";
import { ReadError } from "../read-error.js";

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

const damaged: Sentence = {
  zh: "文件已损坏或不完整，请用 WPS 或 Word 打开并修复，另存为 .docx 后再转换",
  en: "the file is damaged or cut off: open and repair it in WPS or Word, save it as .docx and convert that",
};
const encrypted: Sentence = {
  zh: "文件有打开密码，请用 WPS 或 Word 打开，取消密码后另存为 .docx 再转换",
  en: "the file has a password: open it in WPS or Word, remove the password, save it as .docx and convert that",
};
const tooLarge: Sentence = {
  zh: "文件解压后过大，不像一份报告，请删去其中的大图片或附件，另存为 .docx 后再转换",
  en: "the file is too large when unpacked: remove large pictures or attachments, save it as .docx and convert that",
};
const bomb: Sentence = {
  zh: "文件的压缩比异常，可能是恶意文件，没有读取；如确需转换，请用 WPS 或 Word 另存为 .docx",
  en: "the file is packed beyond reason and may be harmful, it wasn't read: save it as .docx in WPS or Word if you need it",
};

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
      if (error) reject(new ReadError("damaged", damaged, { cause: error }));
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
    file.on("error", (error: unknown) => reject(new ReadError("damaged", damaged, { cause: error })));
    file.readEntry();
  });
}

function refuse(entry: Entry, total: number, count: number): ReadError | undefined {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (entry.isEncrypted()) return new ReadError("encrypted", encrypted);
  if (size > limits.ratioFrom && size > packed * limits.ratio) return new ReadError("bomb", bomb);
  if (size > limits.entry || total > limits.file || count > limits.entries) return new ReadError("too-large", tooLarge);
  return undefined;
}

/** yauzl ends the stream with an error where the size differs from the one it was told. */
function unpack(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(new ReadError("damaged", damaged, { cause: error }));
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
