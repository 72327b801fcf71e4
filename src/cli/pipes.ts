import { closeSync, constants, openSync } from "node:fs";
import { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { readStream } from "./read-stream.js";
import { codeOf } from "./world-errors.js";

// Only a socket of Node waits for the other end of a pipe without a thread that nothing can end; it is a pipe all the same, and
// leads to no network.

/**
 * All that comes from a pipe that was opened without waiting.
 *
 * @param descriptor is closed at the end
 * @throws errno `EFBIG` beyond `limit` bytes
 */
export function readPipe(descriptor: number, limit: number, interrupted: AbortSignal): Promise<Uint8Array> {
  return readStream(new Socket({ fd: descriptor, readable: true, writable: false }), limit, interrupted);
}

/** How often a pipe that nobody reads is tried, in milliseconds. */
const AGAIN = 50;

/**
 * Writes into a named pipe, once somebody reads it.
 *
 * @throws errno `EPIPE` if the reader goes away; the reason of the signal after Ctrl-C
 */
export async function writePipe(path: string, bytes: Uint8Array, interrupted: AbortSignal): Promise<void> {
  const descriptor = await openForReader(path, interrupted);
  if (interrupted.aborted) {
    closeSync(descriptor);
    interrupted.throwIfAborted();
  }
  const socket = new Socket({ fd: descriptor, readable: false, writable: true, signal: interrupted });
  await new Promise<void>((done, fail) => {
    socket.once("error", fail);
    socket.once("close", () => done());
    socket.end(bytes);
  });
}

async function openForReader(path: string, signal: AbortSignal): Promise<number> {
  for (;;) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (codeOf(error) !== "ENXIO") throw error;
    }
    await setTimeout(AGAIN, undefined, { signal });
  }
}
