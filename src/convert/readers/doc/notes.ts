import type { WordDocument } from "./document.js";
import { structures, type WordFile } from "./word-file.js";

/** A note with the place of its mark in the text, and its own text. */
export interface Note {
  readonly key: string;
  readonly label: string;
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/** Notes by the places of their marks ([MS-DOC] 2.8.17, 2.8.18). */
export function readNotes(file: WordFile, document: WordDocument): ReadonlyMap<number, Note> {
  return new Map([
    ...notesOf(file, document, "footnotes", structures.footnoteMarks, structures.footnotes),
    ...notesOf(file, document, "endnotes", structures.endnoteMarks, structures.endnotes),
  ]);
}

function notesOf(
  file: WordFile,
  document: WordDocument,
  kind: "footnotes" | "endnotes",
  ofMarks: number,
  ofTexts: number,
): [number, Note][] {
  const marks = file.structure(ofMarks);
  const texts = file.structure(ofTexts);
  const { from, to } = document.part(kind);
  const count = Math.min(Math.floor((marks.byteLength - 4) / 6), Math.floor(texts.byteLength / 4) - 1);
  return Array.from({ length: Math.max(0, count) }, (_, index): [number, Note] => {
    const mark = marks.getUint32(index * 4, true);
    const start = Math.min(to, from + texts.getUint32(index * 4, true));
    const end = Math.min(to, from + texts.getUint32((index + 1) * 4, true));
    // marks of endnotes are of another kind, so that both can be told apart
    const label = kind === "footnotes" ? String(index + 1) : `e${index + 1}`;
    return [mark, { key: `${kind} ${index}`, label, mark, from: start, to: Math.max(start, end) }];
  });
}
