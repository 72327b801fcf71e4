import type { Transcript } from "../../transcript.js";
import { cutOff } from "../doubts.js";
import { refusing } from "../refusing.js";
import { type Place, Scribe } from "../scribe.js";
import { damaged, tooLarge } from "../unreadable.js";
import type { Block } from "./blocks.js";
import { Interpreter } from "./interpreter.js";
import { writeTable } from "./tables.js";
import { tokens } from "./tokens.js";

/** Bytes; pictures are written as digits, twice as long as they are. */
const MAX_LENGTH = 160 << 20;

/** Reads a file in Rich Text Format: numbers as they were seen, revisions accepted. */
export const readRtf = refusing(async (bytes) => transcribe(bytes));

function transcribe(bytes: Uint8Array): Transcript {
  if (bytes.length > MAX_LENGTH) throw tooLarge();
  const start = bytes.indexOf(0x7b);
  if (start === -1) throw damaged("no group");
  const interpreter = new Interpreter();
  for (const token of tokens(bytes.subarray(start))) {
    interpreter.take(token);
    if (interpreter.isOver) break;
  }
  const found = interpreter.finish();
  const scribe = new Scribe();
  const write = (blocks: readonly Block[], place: Place) => writeBlocks(blocks, scribe, place);
  write(found.body, {});
  if (found.cutOff) scribe.doubt(cutOff);
  const marked = scribe.noteKeys;
  for (const [note, key] of marked.entries()) write(found.notes.get(key) ?? [], { note });
  for (const [key, blocks] of found.notes) if (!marked.includes(key)) write(blocks, { aside: "deleted revision" });
  for (const blocks of found.comments) write(blocks, { aside: "comment" });
  for (const blocks of found.bands) write(blocks, { aside: "header or footer" });
  return scribe.transcript("rtf");
}

function writeBlocks(blocks: readonly Block[], scribe: Scribe, place: Place): void {
  for (const block of blocks) {
    if (block.type === "paragraph")
      scribe.paragraph(block.pieces, place.aside === undefined ? block.format : {}, place);
    else writeTable(block, scribe, place, (cell, inside) => writeBlocks(cell, scribe, inside));
  }
}
