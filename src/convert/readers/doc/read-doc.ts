import { ReadError } from "../../read-error.js";
import type { ReadOptions } from "../../reader.js";
import type { Transcript } from "../../transcript.js";
import { transcribe as transcribeDocx } from "../docx/read-docx.js";
import { boxesMoved } from "../doubts.js";
import { Fields } from "../fields.js";
import { refusing } from "../refusing.js";
import { Scribe } from "../scribe.js";
import { damaged } from "../unreadable.js";
import { BlockWriter } from "./blocks.js";
import { readDocument } from "./document.js";
import type { Story } from "./inlines.js";
import { readNotes } from "./notes.js";
import { openWordFile, type WordFile } from "./word-file.js";

/**
 * Reads a Word 97–2003 file, also under the name .wps.
 *
 * An office suite, where one is at hand, is asked for what we can't read (files older than Word 97) or can't keep (pictures,
 * places of text boxes). It isn't asked first: LibreOffice sets fields such as the date to the day of the conversion, so that
 * its version is taken only if it has the same words.
 */
export const readDoc = refusing(async (bytes, options) => {
  const own = readOwn(bytes);
  if (!(own instanceof ReadError)) {
    const other = own.doubts.length === 0 ? undefined : await throughOffice(bytes, options);
    return other !== undefined && haveSameWords(own, other) ? other : own;
  }
  const other = own.code === "encrypted" ? undefined : await throughOffice(bytes, options);
  if (other === undefined) throw own;
  return other;
});

function readOwn(bytes: Uint8Array): Transcript | ReadError {
  try {
    return transcribe(openWordFile(bytes));
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

/** A suite's .docx that we can't read is no reason to give up. */
async function throughOffice(bytes: Uint8Array, { toDocx }: ReadOptions): Promise<Transcript | undefined> {
  const docx = await toDocx?.(bytes);
  if (docx === undefined) return undefined;
  try {
    return { ...(await transcribeDocx(docx, "doc")), throughOffice: true };
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

/** Whether the same characters are on the paper, in whatever order. */
function haveSameWords(one: Transcript, other: Transcript): boolean {
  return characters(one) === characters(other);
}

function characters({ text, asides }: Transcript): string {
  let seen = "";
  let at = 0;
  for (const { from, to } of asides) {
    seen += text.slice(at, from);
    at = to;
  }
  return [...(seen + text.slice(at)).replace(/\s/gu, "")].sort().join("");
}

function transcribe(file: WordFile): Transcript {
  try {
    return write(file);
  } catch (error) {
    // reading behind the end of a structure
    throw error instanceof RangeError ? damaged(error) : error;
  }
}

function write(file: WordFile): Transcript {
  const document = readDocument(file);
  const notes = readNotes(file, document);
  const scribe = new Scribe();
  const writer = (): BlockWriter => {
    const story: Story = { document, notes, fields: new Fields() };
    return new BlockWriter(scribe, story);
  };
  const body = document.part("body");
  writer().write(body.from, body.to, {});

  const boxes = document.part("boxes");
  if (boxes.to > boxes.from) {
    const from = scribe.at;
    writer().write(boxes.from, boxes.to, {});
    scribe.doubt(boxesMoved, from, scribe.at);
  }
  const marked = scribe.noteKeys;
  for (const note of notes.values()) {
    const index = marked.indexOf(note.key);
    writer().write(note.from, note.to, index === -1 ? { aside: "deleted revision" } : { note: index });
  }
  const { from, to } = document.part("comments");
  writer().write(from, to, { aside: "comment" });
  for (const name of ["headers", "headerBoxes"] as const) {
    const band = document.part(name);
    writer().write(band.from, band.to, { aside: "header or footer" });
  }
  return scribe.transcript("doc");
}
