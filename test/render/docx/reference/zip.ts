import { ZipFile } from "yazl";
import type { Parts } from "../../../../src/render/docx/compile.js";

const SMALL = 1024;
const FIRST = "[Content_Types].xml";

/** The parts of a document as yazl packs them. */
export function referenceZip(parts: Parts): Promise<Uint8Array> {
  const file = new ZipFile();
  // in local time, which is what a zip file holds: the same bytes in every time zone
  const mtime = new Date(1980, 0, 1);
  for (const path of [...parts.keys()].sort(contentTypesFirst)) {
    const part = parts.get(path);
    if (part === undefined) continue;
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part);
    // pictures are compressed already, and a stream for each of a dozen small parts costs more than it saves
    const compress = typeof part === "string" && part.length > SMALL;
    file.addBuffer(bytes, path, { mtime, forceDosTimestamp: true, compress });
  }
  file.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    file.outputStream.on("data", (chunk: Buffer) => chunks.push(chunk));
    file.outputStream.on("error", reject);
    file.outputStream.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
}

function contentTypesFirst(a: string, b: string): number {
  return Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1);
}
