import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { Format } from "../render/all.js";
import { type Input, slashed, stemOf } from "./input.js";
import type { Io } from "./io.js";

/** A file that the program will write. */
export interface Target {
  /** Absolute folder of all outputs, where the records are kept. */
  readonly root: string;
  /** Below the root, with `/`. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** As it is printed: counted from the working folder, absolute if the output folder was given so. */
  readonly path: string;
}

/** A file that a build will write. */
export interface Output extends Target {
  readonly format: Format;
}

export const extensions = {
  docx: "docx",
  html: "html",
  "html-fragment": "fragment.html",
  pdf: "pdf",
} as const satisfies Record<Format, string>;

/**
 * Where the outputs of a draft go: below the root as the draft lies below its base.
 *
 * @param outDir as the user or the configuration gave it, already counted from the working folder
 */
export function outputsOf(io: Io, input: Input, formats: readonly Format[], outDir: string): readonly Output[] {
  const folder = relative(input.base, join(input.file, ".."));
  return formats.map((format) => ({
    format,
    ...targetAt(io, outDir, join(folder, `${stemOf(input.file)}.${extensions[format]}`)),
  }));
}

/** @param name below the folder of outputs */
export function targetAt(io: Io, outDir: string, name: string): Target {
  const root = resolve(io.cwd, outDir);
  const file = join(root, name);
  const path = isAbsolute(outDir) ? file : wayTo(file, io.cwd);
  return { root, name: slashed(io, wayTo(file, root)), file, path: slashed(io, path) };
}

/** The same as `relative`, which takes long over thousands of files that do lie below the folder. */
function wayTo(file: string, folder: string): string {
  const above = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return file.startsWith(above) ? file.slice(above.length) : relative(folder, file);
}

/** Where a page goes that the user names by its path: below the folder of outputs, or to a folder that is then its own. */
export function targetOfPage(io: Io, outDir: string, path: string): Target {
  const name = relative(resolve(io.cwd, outDir), resolve(io.cwd, path));
  const target =
    name.startsWith("..") || isAbsolute(name)
      ? targetAt(io, dirname(path), basename(path))
      : targetAt(io, outDir, name);
  return { ...target, path };
}

/**
 * Refuses a plan in which two drafts would become one file, or one would overwrite what another is made of.
 *
 * @throws {OperationError} also where the names differ in letter case only: on Windows and macOS that is one file
 */
export function refuseCollisions(
  plan: readonly { readonly input: Input; readonly outputs: readonly Pick<Target, "file" | "path">[] }[],
): void {
  const taken = new Map<string, Input>();
  const sources = new Set(plan.map(({ input }) => keyOf(input.file)));
  for (const { input, outputs } of plan) {
    for (const { file, path } of outputs) {
      const key = keyOf(file);
      const other = taken.get(key);
      if (other !== undefined) {
        throw new OperationError("collision", {
          zh: `“${other.path}”和“${input.path}”都要写成“${path}”，请改名或分开生成；没有写任何文件`,
          en: `“${other.path}” and “${input.path}” would both be written to “${path}”: rename one or build them apart; nothing was written`,
        });
      }
      if (sources.has(key)) {
        throw new OperationError("collision", {
          zh: `“${input.path}”的结果会覆盖原文件“${path}”，请用 -o 另指定文件夹；没有写任何文件`,
          en: `what “${input.path}” becomes would overwrite the original “${path}”: name another folder by -o; nothing was written`,
        });
      }
      taken.set(key, input);
    }
  }
}

/** On Windows and macOS, names that differ in letter case only are one. */
export function keyOf(file: string): string {
  return file.normalize("NFC").toLowerCase();
}
