import { sha256 } from "../core/hash.js";
import type { Io } from "./io.js";

/** A disk that hashes what is read, so that nobody has to read it again to know whether it has changed. */
interface Hashing {
  readonly io: Io;
  /** By absolute path. */
  readonly hashes: ReadonlyMap<string, string>;
}

export function hashing(io: Io): Hashing {
  const hashes = new Map<string, string>();
  const read: Io["files"]["read"] = async (path, limit) => {
    const bytes = await io.files.read(path, limit);
    hashes.set(path, sha256(bytes));
    return bytes;
  };
  return { io: { ...io, files: { ...io.files, read } }, hashes };
}
