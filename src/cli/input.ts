import { basename } from "node:path";
import type { Io } from "./io.js";

/** Bytes of a draft; more than any that `checkLimits` would let pass. */
export const MAX_DRAFT_BYTES = 32_000_000;

/** A draft to work on. */
export interface Input {
  /** As messages show it: as the user named it, with `/`. */
  readonly path: string;
  /** Absolute. For standard input: where the draft would stand. */
  readonly file: string;
  /** Absolute folder below which outputs keep their path: a folder argument, a file's folder, a glob's fixed part. */
  readonly base: string;
  readonly from: "disk" | "stdin";
}

/** A file found in a folder or by a glob that is no draft. */
export interface Skipped {
  readonly path: string;
  readonly why: "no-front-matter" | "attachment";
}

/** The name of an input without its extension, for its outputs. */
export function stemOf(path: string): string {
  return basename(path).replace(/(?<=.)\.[^.]*$/u, "");
}

/** A path as it is printed and recorded: with `/` on every system. */
export function slashed({ platform }: Io, path: string): string {
  return platform === "win32" ? path.replaceAll("\\", "/") : path;
}
