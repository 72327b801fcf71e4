import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from "docx";
import type { LaidOut, LaidOutBlock } from "../../../../src/layout/laid-out.js";

const LONGEST_NAME = 40;

/** Word allows letters, digits and `_` in the name of a bookmark, and 40 of them. */
export function bookmarkName(id: string): string {
  return id.replace(/[^\p{L}\p{N}_]/gu, "_").slice(0, LONGEST_NAME);
}

/** A heading as a place to which links lead. docx counts its own through all documents of a process. */
export class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(id: string, number: number, children: readonly ParagraphChild[]) {
    const name = bookmarkName(id);
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
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
