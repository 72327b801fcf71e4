import type { LaidOut, LaidOutBlock } from "../../layout/laid-out.js";

const LONGEST_NAME = 40;

/** Word allows letters, digits and `_` in the name of a bookmark, and 40 of them. */
export function bookmarkName(id: string): string {
  return id.replace(/[^\p{L}\p{N}_]/gu, "_").slice(0, LONGEST_NAME);
}

/** The runs of a heading as a place to which links lead. */
export function bookmarked(id: string, number: number, runs: string): string {
  return `<w:bookmarkStart w:name="${bookmarkName(id)}" w:id="${number}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`;
}

/** The ids of all headings, each with its number. */
export function headingIds({ body, attachments }: LaidOut): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const block of [body, ...attachments.map((attachment) => attachment.body)].flat()) {
    const id = idOf(block);
    if (id !== undefined && !ids.has(id)) ids.set(id, ids.size + 1);
  }
  return ids;
}

function idOf(block: LaidOutBlock): string | undefined {
  return block.type === "paragraph" ? block.heading?.id : undefined;
}
