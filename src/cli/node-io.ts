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
} from "node:fs";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { Converter } from "../batch/job.js";
import type { Conversation, Files, Io, Output } from "./io.js";
import { append, jot, type Rename, sweep, writeWhole } from "./write-whole.js";

/**
 * The world itself.
 *
 * @param worker the bundle in which old files are read; that of threads is its neighbour
 * @param program the bundle that runs: it tells the program's versions apart, those of its makers too
 */
export function nodeIo(worker: URL, program?: URL): Io {
  const interruption = new AbortController();
  // once: a second Ctrl-C ends the program the hard way
  process.once("SIGINT", () => interruption.abort());
  const interrupted = interruption.signal;
  return {
    args: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    node: process.versions.node,
    stdin: {
      isTTY: process.stdin.isTTY === true,
      read: (limit) => readStream(process.stdin, limit, interrupted),
      converse: () => converse(interruption),
    },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: diskFiles(),
    interrupted,
    now: () => new Date(),
    clock: () => performance.now(),
    run: (program, args) => run(program, args, interrupted),
    converter: lazyConverter(worker, interrupted),
    typesetter: async (fontFolders) => (await import("./typst.js")).findTypesetter(fontFolders),
    async startBuilder(setup) {
      const { startThread } = await import("./thread.js");
      return startThread(new URL("./build-thread.js", worker), setup);
    },
    processors: async () => (await import("node:os")).availableParallelism(),
    async programHash() {
      const { sha256 } = await import("../core/hash.js");
      return program === undefined
        ? undefined
        : sha256(Buffer.concat([program, worker].map((url) => readFileSync(url))));
    },
    office: async () => (await import("../batch/find-office.js")).findOffice(),
    openAddress,
    channel: () => ({ reader: process.stdin, writer: process.stdout }),
  };
}

/** Most runs meet no old file. Ctrl-C ends what is being read: an office program may take a minute. */
function lazyConverter(worker: URL, interrupted: AbortSignal): Converter {
  let started: Promise<Converter> | undefined;
  const start = async () => {
    const [{ converter }, { office }, { findOffice }] = await Promise.all([
      import("../batch/converter.js"),
      import("../batch/office.js"),
      import("../batch/find-office.js"),
    ]);
    const made = converter(worker, office(findOffice));
    interrupted.addEventListener("abort", () => made.close(), { once: true });
    return made;
  };
  return {
    async convert(job) {
      started ??= start();
      return (await started).convert(job);
    },
    async close() {
      await (await started)?.close();
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let failure: Error | undefined;
  stream.on("error", (error) => {
    // the reader may have gone (`report check … | head`): what it doesn't want to know is no fault
    if (!isErrno(error) || (error.code !== "EPIPE" && error.code !== "EOF")) failure ??= error;
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write(text) {
      stream.write(text);
    },
    finish: () =>
      new Promise((done, fail) => {
        const settle = () => (failure === undefined ? done() : fail(failure));
        if (stream.destroyed || stream.writableLength === 0) setImmediate(settle);
        else stream.write("", () => setImmediate(settle)); // the callback runs before the event
      }),
  };
}

async function readStream(stream: Readable, limit: number, signal: AbortSignal): Promise<Uint8Array> {
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

async function converse(interruption: AbortController): Promise<Conversation> {
  const { createInterface } = await import("node:readline");
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  let closed = false;
  reader.on("SIGINT", () => interruption.abort());
  reader.on("close", () => {
    closed = true;
  });
  const close = () => reader.close();
  interruption.signal.addEventListener("abort", close, { once: true });
  return {
    ask: (question) =>
      new Promise((answer) => {
        if (closed) return answer(undefined);
        const stop = () => answer(undefined);
        reader.once("close", stop);
        reader.question(question, (line) => {
          reader.off("close", stop);
          answer(line);
        });
      }),
    close,
  };
}

async function run(program: string, args: readonly string[], signal: AbortSignal): Promise<string | undefined> {
  const { execFile } = await import("node:child_process");
  return new Promise((done) => {
    execFile(program, args, { signal, timeout: 20_000, maxBuffer: 32_000_000, windowsHide: true }, (error, stdout) =>
      done(error === null ? stdout : undefined),
    );
  });
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
  darwin: ["open"],
};

/** The browser lives on when this program ends, and says nothing on its terminal. */
async function openAddress(address: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  const [program, ...args] = openers[process.platform] ?? ["xdg-open"];
  const browser = spawn(program, [...args, address], { stdio: "ignore", detached: true, windowsHide: true });
  browser.on("error", () => {}); // none to be found: the address has been printed
  browser.unref();
}

/** @param rename how a file that has been written takes its place */
export function diskFiles(rename: Rename = promises.rename): Files {
  return {
    ...reading,
    write: (path, bytes) => writeWhole(path, bytes, rename),
    async replace(path, bytes) {
      const old = await promises.stat(path);
      await promises.access(path, constants.W_OK);
      if ((old.mode & 0o222) === 0) throw errno("EACCES"); // the superuser may write it, but it is meant to stay
      await writeWhole(path, bytes, rename, old);
    },
    jot,
    append,
    remove: (path) => promises.rm(path, { force: true }),
    sweep,
  };
}

// Reading is done at once: a file comes several times faster so than by way of another thread, and nothing else is waiting.
const reading: Omit<Files, "write" | "replace" | "jot" | "append" | "remove" | "sweep"> = {
  async stat(path) {
    try {
      const found = statSync(path);
      return { type: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other" };
    } catch (error) {
      if (isErrno(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
      throw error;
    }
  },

  async read(path, limit) {
    const file = openSync(path, "r");
    try {
      const found = fstatSync(file);
      if (found.isFile() && found.size > limit) throw tooBig();
      if (found.isFile()) return readFileSync(file);
      if (found.isDirectory()) throw errno("EISDIR");
      // a pipe (`<(…)`) or a device that may never end
      const stream = createReadStream(path, { fd: file, autoClose: false });
      return await readStream(stream, limit, new AbortController().signal);
    } finally {
      closeSync(file);
    }
  },

  async readPart(path, from, length) {
    const file = openSync(path, "r");
    try {
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

  watch(folders, changed) {
    const watchers: FSWatcher[] = [];
    for (const folder of new Set(folders)) {
      try {
        const watcher = watch(folder, (_, name) => changed(name === null ? folder : resolve(folder, name)));
        watcher.on("error", () => watcher.close()); // the folder has gone
        watchers.push(watcher);
      } catch (error) {
        if (!isErrno(error) || error.code !== "ENOENT") throw error;
      }
    }
    return () => {
      for (const watcher of watchers) watcher.close();
    };
  },
};

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

function tooBig(): Error {
  return errno("EFBIG");
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code });
}
