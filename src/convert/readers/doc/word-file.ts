import type { Sentence } from "../../../core/sentence.js";
import { ReadError } from "../../read-error.js";
import { damaged, encrypted, noText } from "../unreadable.js";
import { openCompoundFile } from "./compound-file.js";

/** Parts of the text of a Word 97–2003 file, in their order in it ([MS-DOC] 2.3). */
export const storyNames = [
  "body",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "boxes",
  "headerBoxes",
] as const;
export type StoryName = (typeof storyNames)[number];

/** A Word 97–2003 file, taken apart so far that every structure can be found. */
export interface WordFile {
  /** The stream WordDocument, which holds the text. */
  readonly text: DataView;
  /** A structure of the table stream by its place in the header; empty where the file has none. */
  structure(index: number): DataView;
  /** From the structure to the end of the stream: list definitions overrun what the header says. */
  structureAndRest(index: number): DataView;
  /** Number of characters of each part. */
  readonly lengths: Readonly<Record<StoryName, number>>;
}

/** Numbers of structures in the header (FibRgFcLcb97). */
export const structures = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  endnoteMarks: 46,
  endnotes: 47,
  lists: 73,
  listUses: 74,
} as const;

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
/** Version numbers of Word 6 and 95 lie below. */
const FIRST_VERSION = 0x00c1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** Where the table of structures begins, and the lengths of the parts of the text. */
const STRUCTURES = 154;
const LENGTHS = 0x4c;
const HEADER = STRUCTURES + 75 * 8;

const tooOld: Sentence = {
  zh: "文件是 Word 97 以前的格式，请用 WPS 或 Word 打开，另存为 .docx 后再转换",
  en: "the file is older than Word 97: open it in WPS or Word, save it as .docx and convert that",
};
const works: Sentence = {
  zh: "文件是 Microsoft Works 的格式，不是 WPS 文字，请在能打开它的程序里另存为 .docx 后再转换",
  en: "the file comes from Microsoft Works, not from WPS: save it as .docx in a program that opens it",
};
/** @throws {ReadError} if it has a password, is older than Word 97, no Word file at all, or damaged */
export function openWordFile(bytes: Uint8Array): WordFile {
  const streams = openCompoundFile(bytes);
  if (streams.has("EncryptedPackage")) throw encrypted();
  const main = streams.get("WordDocument");
  if (main === undefined) throw streams.has("MatOST") ? new ReadError("unsupported", works) : noText();
  const text = viewOf(main());
  if (text.byteLength < 32) throw damaged("header");
  const [mark, version, flags] = [text.getUint16(0, true), text.getUint16(2, true), text.getUint16(0x0a, true)];
  if (mark === WORD_6 || (mark === WORD_97 && version < FIRST_VERSION)) throw new ReadError("unsupported", tooOld);
  if (mark !== WORD_97) throw damaged("header");
  if ((flags & ENCRYPTED) !== 0) throw encrypted();
  const tableStream = streams.get((flags & TABLE_1) === 0 ? "0Table" : "1Table");
  if (tableStream === undefined || text.byteLength < HEADER) throw damaged("header");
  const table = tableStream();

  const from = (index: number): number => text.getUint32(STRUCTURES + index * 8, true);
  const length = (index: number): number => text.getUint32(STRUCTURES + index * 8 + 4, true);
  return {
    text,
    structure: (index) => viewOf(table.subarray(from(index), from(index) + length(index))),
    structureAndRest: (index) => viewOf(length(index) === 0 ? table.subarray(0, 0) : table.subarray(from(index))),
    lengths: {
      body: text.getUint32(LENGTHS, true),
      footnotes: text.getUint32(LENGTHS + 4, true),
      headers: text.getUint32(LENGTHS + 8, true),
      macros: text.getUint32(LENGTHS + 12, true),
      comments: text.getUint32(LENGTHS + 16, true),
      endnotes: text.getUint32(LENGTHS + 20, true),
      boxes: text.getUint32(LENGTHS + 24, true),
      headerBoxes: text.getUint32(LENGTHS + 28, true),
    },
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
