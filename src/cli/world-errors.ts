import { type OperationCode, OperationError } from "../core/operation-error.js";
import type { Sentence } from "../core/sentence.js";
import type { Io } from "./io.js";

const reasons = {
  ENOENT: { zh: "没有这个文件或文件夹", en: "there is no such file or folder" },
  EACCES: { zh: "没有权限，或者文件正被其他程序使用", en: "no permission, or another program uses it" },
  EPERM: {
    zh: "系统不允许：没有权限，或者文件正在 Word、WPS 等程序中打开",
    en: "the system does not allow it: no permission, or the file is open in a program like Word",
  },
  EBUSY: {
    zh: "文件正被其他程序使用，请先在 Word、WPS 等程序中关闭",
    en: "another program uses it: close it there first",
  },
  EISDIR: { zh: "这是文件夹，不是文件", en: "it is a folder, not a file" },
  ENOTDIR: { zh: "路径中间有一段是文件，不是文件夹", en: "a part of the path is a file, not a folder" },
  EEXIST: { zh: "应为文件夹的地方已有同名文件", en: "where a folder should be there is a file of that name" },
  EROFS: { zh: "所在的磁盘是只读的", en: "the disk is read-only" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  EDQUOT: { zh: "磁盘配额已用完", en: "the disk quota is used up" },
  EMFILE: { zh: "同时打开的文件太多，请减小 --jobs", en: "too many files are open: lower --jobs" },
  ENFILE: { zh: "系统同时打开的文件太多，请稍后再试", en: "the system has too many open files: try again later" },
  ENAMETOOLONG: { zh: "文件名太长", en: "the name is too long" },
  ELOOP: { zh: "符号链接绕成了圈，或者指向了别处", en: "a symbolic link goes round in a circle, or leads elsewhere" },
  EIO: { zh: "磁盘读写出错", en: "the disk reported a fault" },
  EFBIG: { zh: "文件太大", en: "the file is too big" },
  EINVAL: { zh: "系统不接受这个名称", en: "the system does not accept this name" },
} as const satisfies Record<string, Sentence>;

/** Why the system refused, in words; undefined for an exception that isn't the system's. */
export function reasonOf(error: unknown): Sentence | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return isKnown(code) ? reasons[code] : { zh: `系统报告 ${code}`, en: `the system reports ${code}` };
}

/** The code of a fault of the system: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return /^E[A-Z\d]+$/u.test(error.code) ? error.code : undefined;
}

/** Runs `work` on a file; a fault of the system becomes a sentence that names it. */
export async function onReading<T>(path: string, work: () => Promise<T>): Promise<T> {
  return translated(work, "unreadable", ({ zh, en }) => ({
    zh: `读不了“${path}”：${zh}`,
    en: `cannot read “${path}”: ${en}`,
  }));
}

/** The same for writing. */
export async function onWriting<T>(path: string, work: () => Promise<T>): Promise<T> {
  return translated(work, "unwritable", ({ zh, en }) => ({
    zh: `写不了“${path}”：${zh}`,
    en: `cannot write “${path}”: ${en}`,
  }));
}

/** The same for a folder of outputs, into which nothing can be written. */
export async function onWritingInto<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return translated(work, "unwritable", ({ zh, en }) => ({
    zh: `输出文件夹“${folder}”里写不了文件：${zh}`,
    en: `cannot write to the folder of outputs “${folder}”: ${en}`,
  }));
}

/** Undefined where the system refuses: whoever needs the file says so. */
export async function readQuietly(io: Io, file: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    return await io.files.read(file, limit);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

async function translated<T>(
  work: () => Promise<T>,
  code: OperationCode,
  say: (why: Sentence) => Sentence,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    throw new OperationError(code, say(why), { cause: error });
  }
}

function isKnown(code: string): code is keyof typeof reasons {
  return Object.hasOwn(reasons, code);
}
