import type { AsideReason } from "../../transcript.js";
import { oldPicture } from "../doubts.js";
import type { Fields } from "../fields.js";
import type { Piece } from "../pieces.js";
import { inFont } from "../symbols.js";
import type { WordDocument } from "./document.js";
import type { Note } from "./notes.js";
import { firstBehind } from "./pieces.js";
import type { CharacterProperties } from "./properties.js";

/** What a stretch of text needs to know. */
export interface Story {
  readonly document: WordDocument;
  readonly notes: ReadonlyMap<number, Note>;
  readonly fields: Fields;
}

const fieldMarks: Readonly<Record<string, string>> = { "\u0013": "begin", "\u0014": "separate", "\u0015": "end" };
const shown: Readonly<Record<string, string>> = {
  "\u000b": "\n",
  "\u000c": "\n",
  "\u000e": "\n",
  "\n": " ",
  "\u001e": "-",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word marks pictures, notes and fields by them
const PLAIN = /[^\u0000-\u0008\u000a-\u001f]+/uy;

/** The pieces of a stretch of the text, which is a paragraph without its mark. */
export function inlinePieces(story: Story, from: number, to: number, inherited: CharacterProperties): Piece[] {
  const { characters } = story.document;
  const pieces: Piece[] = [];
  let at = from;
  let index = firstBehind(characters, from);
  while (at < to) {
    const run = characters[index];
    const within = run !== undefined && run.from <= at;
    const end = Math.min(to, within ? run.to : (run?.from ?? to));
    if (end > at) addRun(pieces, story, at, end, { ...inherited, ...(within && run.value) });
    at = Math.max(at, end);
    if (within || run === undefined) index++;
    else if (run.from >= to) break;
  }
  return pieces;
}

function addRun(pieces: Piece[], story: Story, from: number, to: number, look: CharacterProperties): void {
  const { text } = story.document;
  let at = from;
  while (at < to) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0].slice(0, to - at) ?? "";
    if (plain !== "") {
      if (look.symbol === undefined) addText(pieces, story, plain, look);
      else addText(pieces, story, String.fromCharCode(look.symbol), look);
      at += plain.length;
      continue;
    }
    addMark(pieces, story, text.charAt(at), at, look);
    at++;
  }
}

function addText(
  pieces: Piece[],
  { fields }: Story,
  text: string,
  { bold, hidden, deleted }: CharacterProperties,
): void {
  if (fields.inInstruction) {
    fields.instruct(text);
    return;
  }
  const aside: AsideReason | undefined = deleted ? "deleted revision" : hidden ? "hidden text" : undefined;
  const known = inFont(undefined, text);
  pieces.push({ type: "text", text: known.text, bold: bold === true, ...(aside !== undefined && { aside }) });
  if (known.doubt !== undefined) pieces.push({ type: "doubt", doubt: known.doubt });
}

function addMark(pieces: Piece[], story: Story, mark: string, at: number, look: CharacterProperties): void {
  const field = fieldMarks[mark];
  const note = story.notes.get(at);
  const written = shown[mark];
  if (field !== undefined) {
    const { text = "", reading = "", doubt } = story.fields.meet(field);
    if (text !== "") addText(pieces, story, text, look);
    if (reading !== "") pieces.push({ type: "text", text: reading, bold: false, aside: "ruby reading" });
    if (doubt !== undefined) pieces.push({ type: "doubt", doubt });
  } else if (note !== undefined) {
    const aside: AsideReason | undefined = look.deleted ? "deleted revision" : undefined;
    pieces.push({ type: "note", key: note.key, label: note.label, text: "", ...(aside !== undefined && { aside }) });
  } else if (written !== undefined) addText(pieces, story, written, look);
  else if (mark === "\u0001" && !story.fields.inInstruction && !look.hidden)
    pieces.push({ type: "doubt", doubt: oldPicture });
}
