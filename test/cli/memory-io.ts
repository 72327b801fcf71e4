import { dirname, join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { answer } from "../../src/batch/answer.js";
import type { Channel, Files, Io, Output } from "../../src/cli/io.js";
import type { Typesetter } from "../../src/render/pdf/typesetter.js";

export interface World {
  /** By absolute path, or by name below `/home`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Empty folders. */
  readonly folders?: readonly string[];
  /** Links, from absolute path to absolute path. */
  readonly links?: Readonly<Record<string, string>>;
  /** What the system refuses: `"read /home/a.md": "EACCES"`, `"write /home/build/a.docx": "ENOSPC"`. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly node?: string;
  readonly stdin?: string | Uint8Array;
  /** Answers typed on the terminal; without them standard input is none. */
  readonly answers?: readonly string[];
  /** Whether stdout and stderr are terminals. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly now?: Date;
  /** What other programs print, by command line. */
  /** Hash of this program. */
  readonly program?: string;
  /** Told of each entry that goes into a cache. */
  readonly onCached?: (path: string) => void;
  readonly programs?: Readonly<Record<string, string>>;
  /** What sets PDF; nothing does without it. */
  readonly typesetter?: Typesetter;
  /** Who speaks a protocol with the program. */
  readonly channel?: Channel;
}

/** A world in memory that remembers what it was told. */
export interface MemoryIo extends Io {
  readonly disk: Map<string, Uint8Array>;
  told(): { stdout: string; stderr: string };
  /** The text of a file, by absolute path or by name below `/home`; undefined if there is none. */
  text(path: string): string | undefined;
  /** Writes a file and tells those who watch. */
  change(path: string, text: string): void;
  /** Tells those who watch, whatever has become of the file. */
  notify(path: string): void;
  /** Ctrl-C. */
  interrupt(): void;
  /** How many watchers are at work. */
  watchers(): number;
  /** Addresses that were opened in the browser. */
  readonly opened: readonly string[];
}

const HOME = "/home";

export function memoryIo(args: readonly string[], world: World = {}): MemoryIo {
  const disk = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(world.files ?? {})) disk.set(resolve(HOME, path), toBytes(content));
  const folders = new Set((world.folders ?? []).map((path) => resolve(HOME, path)).concat(HOME));
  const interruption = new AbortController();
  const watching = new Set<{ readonly folders: readonly string[]; readonly changed: (path: string) => void }>();
  const answers = [...(world.answers ?? [])];
  const opened: string[] = [];
  let ticks = 0;
  let stdout = "";
  let stderr = "";

  const follow = (path: string): string => {
    for (const [from, to] of Object.entries(world.links ?? {})) {
      if (path === from || path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
  const isFolder = (path: string) =>
    folders.has(path) || [...disk.keys(), ...folders].some((file) => file.startsWith(path === "/" ? "/" : `${path}/`));
  const refuse = (verb: string, path: string) => {
    const code = world.refused?.[`${verb} ${path}`];
    if (code !== undefined) throw errno(code);
  };
  const bytesAt = (path: string): Uint8Array => {
    refuse("read", path);
    const bytes = disk.get(follow(path));
    if (bytes !== undefined) return bytes;
    throw errno(isFolder(follow(path)) ? "EISDIR" : "ENOENT");
  };

  const tellWatchers = (path: string) => {
    for (const { folders: watched, changed } of [...watching]) if (watched.includes(dirname(path))) changed(path);
  };

  const files: Files = {
    async stat(path) {
      refuse("stat", path);
      const target = follow(path);
      const bytes = disk.get(target);
      return bytes !== undefined
        ? { type: "file", stamp: stampOf(bytes) }
        : isFolder(target)
          ? { type: "folder" }
          : undefined;
    },
    async read(path, limit) {
      const bytes = bytesAt(path);
      if (bytes.length > limit) throw errno("EFBIG");
      return bytes;
    },
    async readPart(path, from, length) {
      return bytesAt(path).subarray(from, from + length);
    },
    async write(path, bytes) {
      refuse("write", path);
      for (let above = dirname(path); above !== "/"; above = dirname(above)) {
        refuse("write", above);
        if (disk.has(above)) throw errno(above === dirname(path) ? "EEXIST" : "ENOTDIR");
      }
      disk.set(path, bytes);
      return stampOf(bytes);
    },
    async append(path, content) {
      refuse("write", path);
      if (path.includes("/.report/cache/")) world.onCached?.(path);
      disk.set(path, Buffer.concat([disk.get(path) ?? new Uint8Array(), toBytes(content)]));
    },
    async remove(path) {
      disk.delete(path);
    },
    async sweep() {},
    async replace(path, bytes) {
      refuse("write", path);
      if (!disk.has(path)) throw errno("ENOENT");
      disk.set(path, bytes);
      tellWatchers(path);
    },
    async list(path) {
      refuse("list", path);
      if (!isFolder(path)) throw errno("ENOENT");
      return [
        ...new Set([...disk.keys()].flatMap((file) => (file.startsWith(`${path}/`) ? [firstSegment(file, path)] : []))),
      ];
    },
    async realpath(path) {
      return follow(path);
    },
    async glob(pattern, folder) {
      const matches = toRegExp(pattern);
      return [...disk.keys()]
        .filter((file) => file.startsWith(folder === "/" ? "/" : `${folder}/`))
        .map((file) => file.slice(folder === "/" ? 1 : folder.length + 1))
        .filter((name) => matches.test(name) && !/(?:^|\/)(?:\.|node_modules\/)/u.test(name))
        .reverse(); // in no order to rely on
    },
    watch(watched, changed, around = []) {
      const watcher = { folders: [...watched, ...around], changed };
      watching.add(watcher);
      return () => watching.delete(watcher);
    },
  };

  const output = (keep: (text: string) => void): Output => ({
    isTTY: world.terminal === true,
    columns: world.columns,
    write: (text) => keep(typeof text === "string" ? text : new TextDecoder().decode(text)),
    finish: async () => refuse("write", "stdout"),
  });

  return {
    args,
    cwd: HOME,
    env: world.env ?? {},
    platform: world.platform ?? "linux",
    node: world.node ?? "22.12.0",
    stdin: {
      isTTY: world.answers !== undefined,
      async read(limit) {
        const bytes = toBytes(world.stdin ?? "");
        if (bytes.length > limit) throw errno("EFBIG");
        return bytes;
      },
      async converse() {
        return {
          async ask(question) {
            stderr += question;
            const answer = answers.shift();
            if (answer === "^C") interruption.abort();
            return answer === "^C" ? undefined : answer;
          },
          close() {},
        };
      },
    },
    stdout: output((text) => {
      stdout += text;
    }),
    stderr: output((text) => {
      stderr += text;
    }),
    files,
    interrupted: interruption.signal,
    clock: () => ++ticks,
    now: () => world.now ?? new Date(2025, 0, 15, 9, 30),
    run: async (program, programArgs) => world.programs?.[[program, ...programArgs].join(" ")],
    converter: {
      // what another process does, without its limits
      convert: (job) => answer(job, async () => undefined),
      close: async () => {},
    },
    typesetter: async () => world.typesetter,
    startBuilder: async () => undefined,
    office: async () => undefined,
    processors: async () => 1,
    programHash: async () => world.program ?? "of tests",
    openAddress: (address) => opened.push(address),
    opened,
    channel: () => world.channel ?? { reader: new PassThrough().end(), writer: new PassThrough() },
    disk,
    told: () => ({ stdout, stderr }),
    text: (path) => {
      const bytes = disk.get(resolve(HOME, path));
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    change(name, text) {
      const path = resolve(HOME, name);
      disk.set(path, toBytes(text));
      tellWatchers(path);
    },
    notify: (name) => tellWatchers(resolve(HOME, name)),
    interrupt: () => interruption.abort(),
    watchers: () => watching.size,
  };
}

const stamps = new WeakMap<Uint8Array, string>();
let stampsGiven = 0;

/** Other bytes have another stamp, be they equal. */
function stampOf(bytes: Uint8Array): string {
  const stamp = stamps.get(bytes) ?? String(++stampsGiven);
  stamps.set(bytes, stamp);
  return stamp;
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function firstSegment(file: string, folder: string): string {
  return join(file.slice(folder.length + 1)).split("/")[0] ?? "";
}

/** Enough of a glob for tests: two stars and a slash, `*`, `?` and `{a,b}`. */
function toRegExp(pattern: string): RegExp {
  const source = pattern.replace(/[.+^$()|[\]\\]/gu, "\\$&").replace(/\*\*\/|\*|\?|\{[^}]*\}/gu, (part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    return `(?:${part.slice(1, -1).replaceAll(",", "|")})`;
  });
  return new RegExp(`^${source}$`, "iu");
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code });
}
