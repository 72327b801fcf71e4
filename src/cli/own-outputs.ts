import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { type Input, slashed } from "./input.js";
import type { Io } from "./io.js";
import { asWritten, isAsRecorded, type Records } from "./records.js";

/**
 * Tells what the program itself wrote from what it is to read.
 *
 * Below the folder of outputs all is its own, even without records; unless that folder is what is searched, or holds it
 * (`-o .`): then only what the records name and nobody has changed or replaced since.
 *
 * @param root the folder of outputs, absolute
 */
export function ownOutputs(io: Io, root: string, { known, begun }: Pick<Records, "known" | "begun">): IsOwn {
  return async ({ base, file }) => {
    const name = below(root, file);
    if (name === undefined || below(root, base) === undefined) return name !== undefined;
    return isAsRecorded(io, file, slashed(io, name), { known, begun });
  };
}

/** Whether the program itself has written a file that was found. */
export type IsOwn = (found: Pick<Input, "base" | "file">) => Promise<boolean>;

/** What an earlier run may have left among old files. */
const PAGE = /\.html?$/iu;

/**
 * Takes out of what was found in folders the pages that the program has recorded beside them, such as an overview of these very
 * files; what Word keeps beside an open file goes too. A page that was changed or put there since is somebody's report.
 *
 * @param isOwn what else the program has written
 */
export async function foundByOthers(io: Io, found: readonly Input[], isOwn: IsOwn): Promise<readonly Input[]> {
  const theirs: Input[] = [];
  for (const input of found) if (!basename(input.file).startsWith("~$") && !(await isOwn(input))) theirs.push(input);
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
