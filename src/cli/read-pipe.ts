import { Socket } from "node:net";
import { readStream } from "./read-stream.js";

/**
 * All that comes from a pipe that was opened without waiting. Only a socket of Node waits for its writer without a thread that
 * nothing can end; it is a pipe all the same, and leads to no network.
 *
 * @param descriptor is closed at the end
 * @throws errno `EFBIG` beyond `limit` bytes
 */
export function readPipe(descriptor: number, limit: number, interrupted: AbortSignal): Promise<Uint8Array> {
  return readStream(new Socket({ fd: descriptor, readable: true, writable: false }), limit, interrupted);
}
