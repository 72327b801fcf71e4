import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { type Input, slashed } from "./input.js";
import type { Io } from "./io.js";
import { asWritten, type Records } from "./records.js";

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

/** What an earlier run may have left among old files. */
const PAGE = /\.html?$/iu;

/**
 * Takes out of what was found in folders the pages that the program has recorded beside them, such as an overview of these very
 * files; what Word keeps beside an open file goes too. A page that was changed or put there since is somebody's report.
 *
 * @param isOwn what else the program has written
 */
export async function foundByOthers(
  io: Io,
  found: readonly Input[],
  isOwn: (input: Input) => boolean,
): Promise<readonly Input[]> {
  const theirs = found.filter((input) => !isOwn(input) && !basename(input.file).startsWith("~$"));
  const pages = new Map<string, string[]>(); // names by folder
  for (const { file } of theirs) {
    if (!PAGE.test(file)) continue;
    const names = pages.get(dirname(file)) ?? [];
    pages.set(dirname(file), names);
    names.push(basename(file));
  }
  const own = new Set<string>();
  for (const [folder, names] of pages)
    for (const name of await asWritten(io, folder, names)) own.add(join(folder, name));
  return theirs.filter(({ file }) => !own.has(file));
}

/** A path counted from a folder; undefined where it leads out of it. */
function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way;
}
