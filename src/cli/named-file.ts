import { resolve } from "node:path";
import type { Io } from "./io.js";
import { isOpenAlready } from "./open-already.js";
import { onWriting } from "./world-errors.js";

/**
 * The file that is meant by a path which a user names for writing: what a link leads to, as with other programs.
 *
 * @returns absolute
 */
export async function namedFile(io: Io, path: string): Promise<string> {
  const file = resolve(io.cwd, path);
  if (isOpenAlready(file)) return file;
  const found = await onWriting(path, () => io.files.stat(file));
  return found?.type === "file" ? onWriting(path, () => io.files.realpath(file)) : file;
}
