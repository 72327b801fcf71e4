import type { Readable, Writable } from "node:stream";
import type { Converter } from "../batch/job.js";
import type { Typesetter } from "../render/pdf/typesetter.js";

/** The world as the program sees it: disk, console, clock, environment. Tests have one that lives in memory. */
export interface Io {
  /** Arguments of the command line, without program and script. */
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `process.platform`. */
  readonly platform: string;
  /** Version of Node, without `v`. */
  readonly node: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  now(): Date;
  /** Milliseconds, with fractions, since some moment or other. */
  clock(): number;
  /** Standard output of another program; undefined where it isn't found or fails. */
  run(program: string, args: readonly string[]): Promise<string | undefined>;
  /** Converts old files in processes of their own, which can be ended. */
  readonly converter: Converter;
  /**
   * The program that sets PDF, if it is installed beside this one.
   *
   * @param fontFolders absolute; searched besides those of the system
   */
  typesetter(fontFolders: readonly string[]): Promise<Typesetter | undefined>;
  /** Starts a thread that builds drafts (`build-thread.ts`); undefined where there are none. */
  startBuilder<Job, Reply>(setup: unknown): Promise<Thread<Job, Reply> | undefined>;
  /** The path of LibreOffice; undefined where it isn't installed. */
  office(): Promise<string | undefined>;
  /** How many threads are worth having. */
  processors(): Promise<number>;
  /** Hash of this very program, which tells what another has made; undefined where it can't be told. */
  programHash(): Promise<string | undefined>;
  /** Opens an address in the user's browser, if there is one; whether it worked isn't known. */
  openAddress(address: string): void;
  /** Standard input and output for a program at the other end, which nobody else reads or writes from then on. */
  channel(): Channel;
}

/** A thread that answers one kind of question. */
export interface Thread<Job, Reply> {
  /** Fails where the thread has ended: out of memory, for instance. */
  ask(job: Job): Promise<Reply>;
  close(): Promise<void>;
}

export interface Channel {
  readonly reader: Readable;
  readonly writer: Writable;
}

export interface Output {
  readonly isTTY: boolean;
  /** Width of the terminal, in cells. */
  readonly columns: number | undefined;
  /** @param text bytes are UTF-8 */
  write(text: string | Uint8Array): void;
  /**
   * Waits until all is written. A reader that has gone (`| head`) is no fault.
   *
   * @throws errno where it can't be written, on a full disk for instance
   */
  finish(): Promise<void>;
}

interface Input {
  readonly isTTY: boolean;
  /**
   * All of it.
   *
   * @throws errno `EFBIG` beyond `limit` bytes
   */
  read(limit: number): Promise<Uint8Array>;
  /** Begins a conversation on the terminal. */
  converse(): Promise<Conversation>;
}

export interface Conversation {
  /** The line typed, undefined at the end of the input or on Ctrl-C. */
  ask(question: string): Promise<string | undefined>;
  close(): void;
}

/** The disk. Paths are absolute; faults are thrown as Node throws them, with `code`. */
export interface Files {
  /** Undefined where there is nothing. Links are followed. */
  stat(path: string): Promise<Stat | undefined>;
  /**
   * @throws errno `EFBIG` where the file goes on behind `limit` bytes
   */
  read(path: string, limit: number): Promise<Uint8Array>;
  /**
   * A stretch of a file; shorter at its end.
   *
   * @throws errno `EINVAL` where it is a pipe or a device
   */
  readPart(path: string, from: number, length: number): Promise<Uint8Array>;
  /**
   * Writes a file whole or not at all; folders above it are made.
   *
   * @returns its stamp; undefined where that isn't known
   */
  write(path: string, bytes: Uint8Array): Promise<string | undefined>;
  /**
   * The same for a file that is there already and keeps its permissions.
   *
   * @throws errno `EACCES` where it is read-only, even for somebody who could write it all the same
   */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** Adds to the end of a file of the program's own, in one piece. No link is followed. */
  append(path: string, content: string | Uint8Array): Promise<void>;
  /** Takes a file away, if it is there. */
  remove(path: string): Promise<void>;
  /** Takes away what runs have left in a folder that were ended in the midst of writing. */
  sweep(folder: string): Promise<void>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
  /** The path with all links resolved. */
  realpath(path: string): Promise<string>;
  /** Files below a folder that match a pattern: paths counted from it, with `/`. Hidden ones and `node_modules` are left out. */
  glob(pattern: string, folder: string): Promise<readonly string[]>;
  /**
   * Tells the path of what changes in the folders, until the function returned is called. Where one isn't there, the folder in
   * which it would be made is watched.
   *
   * @param around folders that are watched, too, if the system lets us
   */
  watch(folders: readonly string[], changed: (path: string) => void, around?: readonly string[]): () => void;
}

interface Stat {
  readonly type: "file" | "folder" | "other";
  /** When it was last changed, in milliseconds since 1970; absent where that isn't known. */
  readonly modified?: number;
  /** Another one after each change of the file; absent where that isn't known. */
  readonly stamp?: string;
}
