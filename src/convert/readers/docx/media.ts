import type { Package, Part } from "./package.js";

/** A picture of the package; undefined where the file holds a link only. */
interface Medium {
  readonly bytes: Uint8Array;
  /** `png`, `jpg`, … */
  readonly extension: string;
}

/** The pictures that a part points at, by relationship. */
export type Media = ReadonlyMap<string, Medium>;

export async function readMedia(file: Package, part: Part | undefined): Promise<Media> {
  const media = new Map<string, Medium>();
  const byTarget = new Map<string, Medium>();
  for (const { id, type, target, external } of part?.relationships ?? []) {
    if (type !== "image" || external) continue;
    const bytes = byTarget.get(target)?.bytes ?? (await file.bytes(target));
    if (bytes === undefined) continue;
    const extension = (/\.([^./]{1,8})$/u.exec(target)?.[1] ?? "").toLowerCase().replace("jpeg", "jpg");
    const medium = { bytes, extension };
    byTarget.set(target, medium);
    media.set(id, medium);
  }
  return media;
}
