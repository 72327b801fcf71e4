import { fstatSync, readFileSync, writeSync } from "node:fs";
import type { Converter } from "../batch/job.js";
import { diskFiles } from "./disk-files.js";
import type { Conversation, Io, Output } from "./io.js";
import { readStream } from "./read-stream.js";
import { codeOf } from "./world-errors.js";

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
      get isTTY() {
        return process.stdin.isTTY === true;
      },
      read: (limit) => readStream(process.stdin, limit, interrupted),
      converse: () => converse(interruption),
    },
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    files: diskFiles(interrupted),
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

/** A stream is opened when it is needed: that takes Node some milliseconds each. */
function output(descriptor: number, open: () => NodeJS.WriteStream): Output {
  let failure: Error | undefined;
  let opened: NodeJS.WriteStream | undefined;
  let device: boolean | undefined;
  const isDevice = () => {
    device ??= mayBeTerminal(descriptor);
    return device;
  };
  const stream = () => {
    if (opened !== undefined) return opened;
    opened = open();
    opened.on("error", (error) => {
      // the reader may have gone (`report check … | head`): what it doesn't want to know is no fault
      const code = codeOf(error);
      if (code !== "EPIPE" && code !== "EOF") failure ??= error;
    });
    return opened;
  };
  return {
    get isTTY() {
      return isDevice() && stream().isTTY === true;
    },
    get columns() {
      return isDevice() ? stream().columns : undefined;
    },
    write(text) {
      const bytes = typeof text === "string" ? Buffer.from(text) : text;
      const written = opened === undefined && !isDevice() ? writeAtOnce(descriptor, bytes) : 0;
      if (written < bytes.length) stream().write(bytes.subarray(written));
    },
    finish: () =>
      new Promise((done, fail) => {
        const settle = () => (failure === undefined ? done() : fail(failure));
        if (opened === undefined) settle();
        else if (opened.destroyed || opened.writableLength === 0) setImmediate(settle);
        else opened.write("", () => setImmediate(settle)); // the callback runs before the event
      }),
  };
}

/**
 * Writes to a file or pipe without a stream.
 *
 * @returns how many bytes went: all, or fewer where the pipe is full and would not wait or has a fault, which a stream then
 *   meets and tells in its own way
 */
function writeAtOnce(descriptor: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch {
    // the rest is the stream's
  }
  return written;
}

/** Whether it is a device, as terminals are; a file or a pipe is told apart without opening it as a stream. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true; // a console that can't be asked so
  }
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
