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

/** Reads an old file by the reader of its format, which is told by its content. */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<Transcript | Refusal> {
  if (bytes.length > MAX_OLD_BYTES) return tooLarge;
  const format = sniff(bytes);
  if (typeof format !== "string") return format;
  const reader = await readers[format]();
  return reader(bytes, options);
}
