import { ZipFile } from "yazl";

/** A zip file of text or binary entries, made for tests. */
export function archive(entries: Readonly<Record<string, string | Uint8Array>>, compress = true): Promise<Uint8Array> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    file.addBuffer(Buffer.from(content), name, { mtime: new Date(1980, 0, 1), compress });
  }
  file.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    file.outputStream.on("data", (chunk: Buffer) => chunks.push(chunk));
    file.outputStream.on("error", reject);
    file.outputStream.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
}
