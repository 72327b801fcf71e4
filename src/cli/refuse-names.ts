import { dirname, relative, sep } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { Io } from "./io.js";
import type { Target } from "./outputs.js";
import { onWriting } from "./world-errors.js";

/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9\u00b9\u00b2\u00b3]|lpt[1-9\u00b9\u00b2\u00b3])(?:\.|$)/iu;
/** What Windows drops from the end of a name, and what it has in none. */
const IMPOSSIBLE = /[. ]$|[<>:"|?*]/u;

/** @throws {OperationError} where Windows has no such file, and would write to a printer or to another file */
export function refuseWindowsNames({ platform }: Io, targets: Iterable<Pick<Target, "name" | "path">>): void {
  if (platform !== "win32") return;
  for (const { name, path } of targets) {
    const part = name.split("/").find((each) => DEVICE.test(each) || IMPOSSIBLE.test(each));
    if (part === undefined) continue;
    throw new OperationError("unwritable", {
      zh: `写不了“${path}”：Windows 不能用“${part}”作文件名，请改名；没有写任何文件`,
      en: `cannot write “${path}”: Windows has no file “${part}”, rename it; nothing was written`,
    });
  }
}

/** @throws {OperationError} where a link within the folder of outputs leads out of it */
export async function refuseLeadingOut(
  { files }: Io,
  { root, file, path }: Pick<Target, "root" | "file" | "path">,
): Promise<void> {
  let folder = dirname(file);
  while (folder.length > root.length && (await onWriting(path, () => files.stat(folder))) === undefined) {
    folder = dirname(folder);
  }
  if (folder.length <= root.length) return;
  const way = await onWriting(path, async () => relative(await files.realpath(root), await files.realpath(folder)));
  if (way !== ".." && !way.startsWith(`..${sep}`)) return;
  throw new OperationError("unwritable", {
    zh: `写不了“${path}”：路径中有指向输出文件夹之外的链接`,
    en: `cannot write “${path}”: a link on its way leads out of the folder of outputs`,
  });
}
