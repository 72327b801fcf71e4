import {
  closeSync,
  constants,
  createReadStream,
  type FSWatcher,
  fstatSync,
  openSync,
  promises,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  watch,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import type { Files } from "./io.js";
import { descriptorOf, isOpenAlready } from "./open-already.js";
import { errno, readStream, tooBig } from "./read-stream.js";
import { stampOf } from "./stamp.js";
import { codeOf } from "./world-errors.js";
import { append, type Rename, sweep, writeWhole } from "./write-whole.js";

// Windows has no such flag
const { O_RDONLY, O_NONBLOCK = 0 } = constants;

/**
 * The disk itself.
 *
 * @param interrupted ends the waiting for the other end of a pipe
 * @param rename how a file that has been written takes its place
 */
export function diskFiles(interrupted: AbortSignal, rename?: Rename): Files {
  return {
    ...reading,
    read: (path, limit) => read(path, limit, interrupted),
    async write(path, bytes) {
      if (isOpenAlready(path)) writeFileSync(descriptorOf(path), bytes);
      else if (!isDevice(path)) return writeWhole(path, bytes, undefined, rename);
      else if (statSync(path).isFIFO()) {
        const { writePipe } = await import("./pipes.js");
        await writePipe(path, bytes, interrupted); // a pipe that nobody reads would keep all waiting, Ctrl-C too
      } else writeFileSync(path, bytes);
      return undefined;
    },
    async replace(path, bytes) {
      const old = await promises.stat(path);
      await promises.access(path, constants.W_OK);
      if ((old.mode & 0o222) === 0) throw errno("EACCES"); // the superuser may write it, but it is meant to stay
      await writeWhole(path, bytes, old, rename);
    },
    append,
    remove: (path) => promises.rm(path, { force: true }),
    sweep,
  };
}

/** Whether it is a device or a pipe (`/dev/null`, `>(…)`): that is written to; a file would take its place. */
function isDevice(path: string): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return false;
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false; // nothing that can be reached
  }
}

// Reading is done at once: a file comes several times faster so than by way of another thread, and nothing else is waiting.
async function read(path: string, limit: number, interrupted: AbortSignal): Promise<Uint8Array> {
  const file = openSync(path, O_RDONLY | O_NONBLOCK); // a pipe that nobody has opened yet would keep all waiting, Ctrl-C too
  const found = fstatSync(file);
  if (found.isFIFO()) {
    const { readPipe } = await import("./pipes.js");
    return readPipe(file, limit, interrupted);
  }
  try {
    if (found.isFile() && found.size > limit) throw tooBig();
    if (found.isFile()) return found.size === 0 ? readFileSync(file) : readAll(file, found.size);
    if (found.isDirectory()) throw errno("EISDIR");
  } finally {
    closeSync(file);
  }
  return readStream(createReadStream(path), limit, interrupted); // a device, which may never end
}

/** What `readFileSync` does, but it asks again how long the file is. Of one that says it is empty, as in /proc, it finds the end. */
function readAll(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let end = 0;
  while (end < size) {
    const read = readSync(file, bytes, end, size - end, null);
    if (read === 0) break; // it has become shorter
    end += read;
  }
  return bytes.subarray(0, end);
}

const reading: Omit<Files, "read" | "write" | "replace" | "append" | "remove" | "sweep"> = {
  async stat(path) {
    try {
      const found = statSync(path, { throwIfNoEntry: false }); // an error takes ten times as long as the answer
      if (found === undefined) return undefined;
      return {
        type: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other",
        modified: found.mtimeMs,
        stamp: stampOf(found),
      };
    } catch (error) {
      if (codeOf(error) === "ENOTDIR") return undefined;
      throw error;
    }
  },

  async readPart(path, from, length) {
    const file = openSync(path, O_RDONLY | O_NONBLOCK);
    try {
      if (!fstatSync(file).isFile()) throw errno("EINVAL"); // neither a pipe nor a device ends where one could know it
      const buffer = new Uint8Array(length);
      return buffer.subarray(0, readSync(file, buffer, 0, length, from));
    } finally {
      closeSync(file);
    }
  },

  list: async (path) => readdirSync(path),
  realpath: async (path) => realpathSync.native(path),

  async glob(pattern, folder) {
    const { glob } = await import("tinyglobby");
    return glob(pattern, {
      cwd: folder,
      ignore: "**/node_modules/**",
      caseSensitiveMatch: false,
      expandDirectories: false,
      followSymbolicLinks: false,
    });
  },

  watch(folders, changed, around = []) {
    const watchers = new Map<string, FSWatcher>();
    const watchOne = (folder: string) => {
      if (watchers.has(folder)) return;
      try {
        const watcher = watch(folder, (_, name) => changed(name === null ? folder : resolve(folder, name)));
        watcher.on("error", () => watcher.close()); // the folder has gone
        watchers.set(folder, watcher);
      } catch (error) {
        const above = dirname(folder);
        if (codeOf(error) !== "ENOENT" || above === folder) throw error;
        watchOne(above);
      }
    };
    for (const folder of folders) watchOne(folder);
    for (const folder of around) {
      try {
        watchOne(folder);
      } catch (error) {
        if (codeOf(error) === undefined) throw error;
      }
    }
    return () => {
      for (const watcher of watchers.values()) watcher.close();
    };
  },
};
