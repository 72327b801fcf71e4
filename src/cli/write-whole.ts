import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { errno } from "./read-stream.js";
import { isSameFile, stampOf } from "./stamp.js";
import { codeOf } from "./world-errors.js";

/** How a temporary file takes its place; tests have one that dies before. */
export type Rename = (from: string, to: string) => void;

const flush = promisify(fsync);

let temporaryFiles = 0;
const TEMPORARY = /^\.report-(\d+)-\d+\.tmp$/u;

/**
 * Writes a file whole or not at all, even if the power goes.
 *
 * Only the flush is left to another thread, as it waits for the disk; all else takes less time than to hand it over.
 *
 * @param old whose owner and permissions the file gets
 * @returns its stamp; undefined where somebody else has changed it since
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  old?: Stats,
  rename: Rename = renameSync,
): Promise<string | undefined> {
  const { temporary, file } = await inFolder(path, async () => openTemporary(dirname(path)));
  try {
    let written: Stats;
    try {
      if (old !== undefined) takeAfter(file, old);
      writeFileSync(file, bytes);
      await flush(file);
      written = fstatSync(file);
    } finally {
      closeSync(file);
    }
    rename(temporary, path);
    return stampNow(path, written);
  } catch (error) {
    takeAway(temporary);
    throw error;
  }
}

function stampNow(path: string, written: Stats): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return isSameFile(written, found) ? stampOf(found) : undefined;
  } catch (error) {
    if (codeOf(error) === undefined) throw error; // it was written, whatever has become of it
    return undefined;
  }
}

/** In the same folder, so that it can be renamed; its name is short, since that of the file may be as long as names can be. */
function openTemporary(folder: string): { readonly temporary: string; readonly file: number } {
  for (;;) {
    temporaryFiles++;
    const temporary = join(folder, `.report-${process.pid}-${temporaryFiles}.tmp`);
    try {
      return { temporary, file: openSync(temporary, "wx") };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error; // else another thread, which counts for itself, is writing it
    }
  }
}

function takeAway(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error; // the folder may have gone; the first fault counts
  }
}

// Windows has no such flags, and lets nobody make links without asking
const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Adds to the end of a file of the program's own, in one piece.
 *
 * @throws errno `ELOOP` where it, or its folder, is a link: that may lead to what is another's
 */
export async function append(path: string, content: string | Uint8Array): Promise<void> {
  const file = await inFolder(path, async () => {
    if (lstatSync(dirname(path)).isSymbolicLink()) throw errno("ELOOP");
    return openSync(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_APPEND); // a pipe would wait for its reader
  });
  try {
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}

/** Takes away what runs have left that were ended in the midst of writing. */
export async function sweep(folder: string): Promise<void> {
  for (const name of namesIn(folder)) {
    const owner = TEMPORARY.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

/** Makes the folder of a file where there is none. */
async function inFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    makeFolder(dirname(path));
    return work();
  }
}

/** Not by `recursive`: where a system makes no folders at all, as in /proc, Node would try for ever. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" && isFolder(above)) throw Object.assign(new Error("EPERM"), { code: "EPERM" });
    if (code !== "EEXIST" || !isFolder(folder)) throw error; // another run may have made it
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function takeAfter(file: number, { mode, uid, gid }: Stats): void {
  const own = fstatSync(file);
  try {
    if (own.uid !== uid || own.gid !== gid) fchownSync(file, uid, gid);
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error; // only the superuser can give a file away
  }
  fchmodSync(file, mode & 0o777);
}
