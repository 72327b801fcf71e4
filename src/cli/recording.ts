import { relative, resolve } from "node:path";
import { sha256 } from "../core/hash.js";
import { slashed } from "./input.js";
import type { Io } from "./io.js";
import { codeOf } from "./world-errors.js";

/** What the disk was asked, and the hash of its answer: `read 图.png` → `3f…`. Paths count from the working folder. */
export type Seen = ReadonlyMap<string, string>;

/** A disk that remembers what it was asked. */
export interface Recording {
  readonly io: Io;
  readonly seen: Seen;
  /** What a question is called in `seen`. */
  keyOf(call: "stat" | "read" | "list" | "realpath", path: string): string;
}

/** Watches what is read, so that it can be told later whether the same would be read again. */
export function recording(io: Io): Recording {
  const seen = new Map<string, string>();
  const { files } = io;
  const keyOf: Recording["keyOf"] = (call, path) => `${call} ${fromHere(io, path)}`;
  const noted = async <T>(key: string, ask: () => Promise<T>, toData: (answer: T) => string) => {
    try {
      const answer = await ask();
      seen.set(key, toData(answer));
      return answer;
    } catch (error) {
      seen.set(key, codeOf(error) ?? "fault");
      throw error;
    }
  };
  return {
    seen,
    keyOf,
    io: {
      ...io,
      files: {
        ...files,
        stat: (path) =>
          noted(
            keyOf("stat", path),
            () => files.stat(path),
            (stat) => stat?.type ?? "nothing",
          ),
        read: (path, limit) => noted(keyOf("read", path), () => files.read(path, limit), sha256),
        list: (path) =>
          noted(
            keyOf("list", path),
            () => files.list(path),
            (names) => sha256(JSON.stringify([...names].sort())),
          ),
        realpath: (path) =>
          noted(
            keyOf("realpath", path),
            () => files.realpath(path),
            (real) => fromHere(io, real),
          ),
      },
    },
  };
}

/** The hash of all files that were read, whatever else was looked at. */
export function hashOfRead(seen: Seen): string {
  const read = [...seen].filter(([key]) => key.startsWith("read ")).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify(read));
}

/** As an absolute path is called on every machine that works on the same tree. */
function fromHere(io: Io, path: string): string {
  return slashed(io, relative(io.cwd, path));
}

/**
 * Asks the disk again.
 *
 * @returns the absolute paths of all that was asked for; undefined where an answer has changed
 */
export async function replay(io: Io, seen: readonly (readonly [question: string, answer: string])[]) {
  const paths: string[] = [];
  if (seen.length === 0) return paths;
  const again = recording(io);
  for (const [question, answer] of seen) {
    const [call = "", ...words] = question.split(" ");
    const path = resolve(io.cwd, words.join(" "));
    paths.push(path);
    try {
      await ask(again.io, call, path);
    } catch (error) {
      if (codeOf(error) === undefined) throw error; // else it is an answer too
    }
    if (again.seen.get(question) !== answer) return undefined;
  }
  return paths;
}

async function ask({ files }: Io, call: string, path: string): Promise<unknown> {
  if (call === "stat") return files.stat(path);
  if (call === "read") return files.read(path, Number.MAX_SAFE_INTEGER);
  return call === "list" ? files.list(path) : files.realpath(path);
}
