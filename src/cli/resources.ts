import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Sentence } from "../core/sentence.js";
import type { Fetch } from "../pipeline.js";
import type { Io } from "./io.js";
import { codeOf, reasonOf } from "./world-errors.js";

/** Bytes of a picture or an attachment: a photograph from a telephone has a quarter of it. */
const MAX_RESOURCE_BYTES = 20_000_000;

const missing: Sentence = { zh: "草稿旁边没有这个文件", en: "there is no such file beside the draft" };

const outside: Sentence = {
  zh: "这是指向草稿文件夹之外的链接，不能使用",
  en: "it is a link that leads out of the folder of the draft",
};

const tooBig: Sentence = {
  zh: `文件超过${MAX_RESOURCE_BYTES / 1_000_000} MB，请先压缩`,
  en: `the file has more than ${MAX_RESOURCE_BYTES / 1_000_000} MB; compress it first`,
};

/**
 * Gets what a draft names from its own folder, and from nowhere else: links are followed, and must end inside.
 *
 * @param folder absolute folder of the draft
 * @param touched gains every path that was asked for, found or not
 */
export function fetchBeside({ files }: Io, folder: string, touched: Set<string>): Fetch {
  return async (path) => {
    const file = resolve(folder, path);
    touched.add(file);
    try {
      const stat = await files.stat(file);
      if (stat === undefined) return (await otherCase(file)) ?? missing;
      if (!isInside(await files.realpath(folder), await files.realpath(file))) return outside;
      if (stat.type !== "file") return { zh: "这不是文件", en: "it is no file" };
      return await files.read(file, MAX_RESOURCE_BYTES);
    } catch (error) {
      const reason = codeOf(error) === "EFBIG" ? tooBig : reasonOf(error);
      if (reason === undefined) throw error;
      return reason;
    }
  };

  /** Windows finds `图.PNG` under the name `图.png`, other systems don't: that explains much. */
  async function otherCase(file: string): Promise<Sentence | undefined> {
    const above = dirname(file);
    if ((await files.stat(above))?.type !== "folder") return undefined;
    const wanted = plain(basename(file));
    const name = (await files.list(above)).find((candidate) => plain(candidate) === wanted);
    if (name === undefined) return undefined;
    return { zh: `文件名的大小写不同，文件夹里是“${name}”`, en: `the folder has it in other letters: “${name}”` };
  }
}

function plain(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === file;
}
