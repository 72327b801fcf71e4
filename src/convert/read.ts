import type { ReadOptions } from "./reader.js";
import { readers } from "./readers/all.js";
import { type Refusal, refusal } from "./refusal.js";
import { sniff } from "./sniff.js";
import type { Transcript } from "./transcript.js";

/** Bytes of an old file; a report with a photograph on each page has a quarter of it. */
export const MAX_OLD_BYTES = 64_000_000;

export const tooLarge = refusal(
  "limits",
  `文件超过${MAX_OLD_BYTES / 1_000_000} MB，不像一份年度报告：请删去大图片后再转换`,
  `the file has more than ${MAX_OLD_BYTES / 1_000_000} MB, too much for an annual report: remove large pictures`,
);

/** Names of files that are never texts in an unknown encoding. */
const DOCUMENT = /\.(?:docx|docm|doc|wps|odt)$/iu;

const noDocument = refusal(
  "damaged",
  "文件已损坏，或者不是Word、WPS或ODT文档：请用WPS或Word打开看看，打得开就另存为.docx再转换",
  "the file is damaged, or no Word, WPS or ODT document: see whether a word processor opens it, and save it as .docx",
);

/** Reads an old file by the reader of its format, which is told by its content; its name only helps to say what is wrong. */
export async function read(path: string, bytes: Uint8Array, options: ReadOptions): Promise<Transcript | Refusal> {
  if (bytes.length > MAX_OLD_BYTES) return tooLarge;
  const format = sniff(bytes);
  if (typeof format !== "string") return format;
  const reader = await readers[format]();
  const found = await reader(bytes, options);
  if (format !== "txt" || !("type" in found) || !DOCUMENT.test(path)) return found;
  const isText = options.encoding !== undefined && !("type" in (await reader(bytes, {}))); // in another encoding than was named
  return isText ? found : noDocument;
}
