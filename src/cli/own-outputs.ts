import { isAbsolute, relative, sep } from "node:path";
import { type Input, slashed } from "./input.js";
import type { Io } from "./io.js";
import type { Records } from "./records.js";

/**
 * Tells what the program itself wrote from what it is to read.
 *
 * Below the folder of outputs all is its own, even without records; unless that folder is what is searched, or holds it
 * (`-o .`): then only what the records name.
 *
 * @param root the folder of outputs, absolute
 */
export function ownOutputs(
  io: Io,
  root: string,
  { known, begun }: Pick<Records, "known" | "begun">,
): (found: Pick<Input, "base" | "file">) => boolean {
  return ({ base, file }) => {
    const name = below(root, file);
    if (name === undefined || below(root, base) === undefined) return name !== undefined;
    return known.has(slashed(io, name)) || begun.has(slashed(io, name));
  };
}

/** A path counted from a folder; undefined where it leads out of it. */
function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way;
}
