import type { Reader } from "../reader.js";
import type { SourceFormat } from "../transcript.js";

/** Readers by format, loaded when needed. A new one adds a line. */
export const readers: Partial<Record<SourceFormat, () => Promise<Reader>>> = {
  docx: async () => (await import("./docx/read-docx.js")).readDocx,
  txt: async () => (await import("./txt.js")).readTxt,
};
