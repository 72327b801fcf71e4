import type { Reader } from "../reader.js";
import type { SourceFormat } from "../transcript.js";

/** Readers by format, loaded when needed. A new one adds a line. */
export const readers: Record<SourceFormat, () => Promise<Reader>> = {
  odt: async () => (await import("./odt/read-odt.js")).readOdt,
  doc: async () => (await import("./doc/read-doc.js")).readDoc,
  docx: async () => (await import("./docx/read-docx.js")).readDocx,
  html: async () => (await import("./html/read-html.js")).readHtml,
  mht: async () => (await import("./mht/read-mht.js")).readMht,
  rtf: async () => (await import("./rtf/read-rtf.js")).readRtf,
  txt: async () => (await import("./txt.js")).readTxt,
};
