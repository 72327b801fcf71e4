import type { Stats } from "node:fs";

/** Another one after each change of a file: the time of the inode's change (ctime) can't be set back as that of the file can. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** Whether it is the same file with the same content, be it by another name: to rename it changes the inode. */
export function isSameFile(one: Stats, other: Stats | undefined): other is Stats {
  return one.ino === other?.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;
}
