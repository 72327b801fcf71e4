import type { Readable } from "node:stream";

/**
 * All that comes from a stream.
 *
 * @throws errno `EFBIG` beyond `limit` bytes
 */
export async function readStream(stream: Readable, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const { addAbortSignal } = await import("node:stream");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of addAbortSignal(signal, stream)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) throw tooBig();
  }
  return Buffer.concat(chunks);
}

export function tooBig(): Error {
  return errno("EFBIG");
}

/** A fault as the system would tell it. */
export function errno(code: string): Error {
  return Object.assign(new Error(code), { code });
}
