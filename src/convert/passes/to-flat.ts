import { type FlatBlock, type FlatInline, type FlatItem, partComment } from "../../draft/flat.js";
import { endOf, type Line, startOf } from "../line.js";
import { linesOfBlock, type RecoveredBlock, type RecoveredItem } from "../recovered.js";
import type { Doubt, Transcript, TranscriptNote } from "../transcript.js";

/** A picture out of an old file, and where the draft looks for it. */
export interface ExtractedImage {
  /** Relative to the draft. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Flat {
  readonly blocks: readonly FlatBlock[];
  readonly images: readonly ExtractedImage[];
}

/**
 * The blocks of a draft: doubts as comments before what they speak of, pictures where they stood.
 *
 * @param folder of the pictures, relative to the draft
 */
export function toFlat(
  blocks: readonly RecoveredBlock[],
  doubts: readonly Doubt[],
  transcript: Transcript,
  folder: string,
): Flat {
  // a mark whose note has no words would be text in Markdown
  const written = new Set(blocks.flatMap((block) => (block.type === "note" ? [block.note] : [])));
  const notes = new Map([...transcript.notes.entries()].filter(([index]) => written.has(index)));
  const write = (line: Line) => inlinesOf(line, notes);
  const flat: FlatBlock[] = [];
  const pictures = transcript.images.map(({ at, alt, extension, bytes }, index) => ({
    at,
    alt,
    bytes,
    path: `${folder}/${index + 1}.${extension}`,
  }));
  const pending = {
    doubts: [...doubts].sort((a, b) => a.from - b.from),
    pictures: [...pictures].sort((a, b) => a.at - b.at),
  };
  const flush = (to: number) => {
    while (pending.pictures[0] !== undefined && pending.pictures[0].at <= to) {
      const { path, alt } = pending.pictures.shift() ?? { path: "", alt: "" };
      flat.push({ type: "paragraph", inlines: [{ type: "image", source: path, alt }] });
    }
  };
  let items: FlatItem[] | undefined;
  for (const block of blocks) {
    const lines = linesOfBlock(block);
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) continue;
    flush(startOf(first));
    const end = endOf(last);
    while (pending.doubts[0] !== undefined && pending.doubts[0].from < end) flat.push(comment(pending.doubts.shift()));
    if (block.type === "heading" && block.kinds !== undefined) flat.push(partComment(block.kinds));
    if (block.type !== "item") flat.push(toBlock(block, write));
    else if (items !== undefined && flat.at(-1)?.type === "list") items.push(itemOf(block, write));
    else {
      items = [itemOf(block, write)];
      flat.push({ type: "list", items });
    }
  }
  flush(Number.POSITIVE_INFINITY);
  flat.push(...pending.doubts.map(comment));
  return { blocks: flat, images: pictures.map(({ path, bytes }) => ({ path, bytes })) };
}

function comment(doubt: Doubt | undefined): FlatBlock {
  return { type: "comment", text: `report-doubt: ${doubt?.sentence?.zh ?? doubt?.reason ?? ""}` };
}

type Write = (line: Line) => FlatInline[];

function toBlock(block: Exclude<RecoveredBlock, RecoveredItem>, write: Write): FlatBlock {
  switch (block.type) {
    case "heading":
      return { type: "heading", level: block.level, inlines: write(block.words) };
    case "paragraph":
      return { type: "paragraph", inlines: write(block.line) };
    case "table":
      return { type: "table", columns: [], rows: block.rows.map((row) => row.map(write)) };
    case "note":
      return {
        type: "footnote",
        label: labelOf(block.note),
        blocks: block.lines.map((line) => ({ type: "paragraph", inlines: write(line) })),
      };
    default:
      return block satisfies never;
  }
}

function itemOf({ number, words }: RecoveredItem, write: Write): FlatItem {
  return { number, blocks: [{ type: "paragraph", inlines: write(words) }] };
}

/** Labels of a file may come twice (footnotes and endnotes): notes are counted through. */
function labelOf(note: number): string {
  return String(note + 1);
}

/**
 * The text of a line, with the marks of its notes.
 *
 * @param notes those whose mark hasn't been written yet: one between two lines belongs to the first
 */
function inlinesOf({ text, pieces }: Line, notes: Map<number, TranscriptNote>): FlatInline[] {
  const inlines: FlatInline[] = [];
  let done = 0;
  for (const [index, { mark }] of notes) {
    const at = placeOf(pieces, mark.from);
    if (at === undefined) continue;
    notes.delete(index);
    if (at > done) inlines.push({ type: "text", text: text.slice(done, at) });
    inlines.push({ type: "note", label: labelOf(index) });
    done = at;
  }
  if (done < text.length) inlines.push({ type: "text", text: text.slice(done) });
  return inlines;
}

/** Where in a line an offset of the source stands. */
function placeOf(pieces: Line["pieces"], offset: number): number | undefined {
  let at = 0;
  let before: number | undefined;
  for (const { from, to } of pieces) {
    if (before !== undefined && offset > before && offset < from) return at;
    if (offset >= from && offset <= to) return at + offset - from;
    at += to - from;
    before = to;
  }
  return undefined;
}
