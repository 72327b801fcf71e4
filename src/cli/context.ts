import type { Command } from "commander";
import type { Sentence } from "../core/sentence.js";
import type { ExitCode } from "./exit-code.js";
import type { Example } from "./help.js";
import type { Io } from "./io.js";
import type { Talk } from "./talk.js";

/** Which configuration the user wants: the one found upwards from each draft, a certain file, none. */
export type ConfigChoice =
  | { readonly type: "search" }
  | { readonly type: "file"; readonly path: string }
  | { readonly type: "none" };

/** What a command gets besides its own options. */
export interface Context {
  readonly io: Io;
  readonly talk: Talk;
  readonly quiet: boolean;
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
  readonly config: ConfigChoice;
}

/** A command of the program: what help says of it without loading it, and the rest. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: Sentence;
  load(): Promise<CommandDefinition>;
}

export interface CommandDefinition {
  readonly examples: readonly Example[];
  /** Adds arguments, options and the action. */
  define(command: Command, frame: Frame): void;
}

export interface Frame {
  /** The sentence in the language of the command line. */
  say(sentence: Sentence): string;
  /** Runs the action of a command; its code is that of the program. */
  run(work: (context: Context) => Promise<ExitCode>): Promise<void>;
  /** The program with all of its commands defined; usually only the one asked for is loaded. */
  whole(): Promise<Command>;
}
