import type { AsideReason, SourceFormat, Transcript } from "../../transcript.js";
import { Counters } from "../counters.js";
import { Fields } from "../fields.js";
import { refusing } from "../refusing.js";
import { Scribe } from "../scribe.js";
import { attribute, child, elements, type XmlElement } from "../xml.js";
import { writeBlocks } from "./blocks.js";
import { readMedia } from "./media.js";
import { NoteLabels } from "./note-labels.js";
import { readNumbering } from "./numbering.js";
import { openPackage, type Part } from "./package.js";
import type { Story } from "./story.js";
import { readStyles } from "./styles.js";

/** Reads a .docx, strict or transitional: numbers resolved, revisions accepted. */
export const readDocx = refusing((bytes) => transcribe(bytes, "docx"));

/**
 * @param format of the file that the .docx was made from
 * @throws {ReadError} (rejects) if it can't be read
 */
export async function transcribe(bytes: Uint8Array, format: SourceFormat): Promise<Transcript> {
  const file = await openPackage(bytes);
  const { main } = file;
  const related = async (type: string): Promise<Part | undefined> => {
    const target = main.relationships.find((each) => each.type === type && !each.external)?.target;
    return target === undefined ? undefined : await file.part(target);
  };
  const [styleSheet, numbering, settings] = [
    await related("styles"),
    await related("numbering"),
    await related("settings"),
  ];
  const [footnotes, endnotes, comments] = [
    await related("footnotes"),
    await related("endnotes"),
    await related("comments"),
  ];

  const styles = readStyles(styleSheet?.root);
  const lists = readNumbering(numbering?.root, styles);
  const notes = new NoteLabels(main.root, settings?.root);
  const storyOf = async (part: Part | undefined): Promise<Story> => {
    return { styles, lists, notes, counters: new Counters(), fields: new Fields(), media: await readMedia(file, part) };
  };

  const scribe = new Scribe();
  const body = child(main.root, "w:body");
  if (body !== undefined) writeBlocks(body, scribe, await storyOf(main), {});

  const bodies = new Map([...notesIn(footnotes, "footnote"), ...notesIn(endnotes, "endnote")]);
  const [ofFootnotes, ofEndnotes] = [await storyOf(footnotes), await storyOf(endnotes)];
  const writeNote = (key: string, place: { note?: number; aside?: AsideReason }): void => {
    const note = bodies.get(key);
    bodies.delete(key);
    if (note !== undefined) writeBlocks(note, scribe, key.startsWith("footnote") ? ofFootnotes : ofEndnotes, place);
  };
  for (const [note, key] of scribe.noteKeys.entries()) writeNote(key, { note });
  for (const key of [...bodies.keys()]) writeNote(key, { aside: "hidden text" });

  if (comments !== undefined) writeBlocks(comments.root, scribe, await storyOf(undefined), { aside: "comment" });
  for (const { type, target, external } of main.relationships) {
    const part = (type === "header" || type === "footer") && !external ? await file.part(target) : undefined;
    if (part !== undefined) writeBlocks(part.root, scribe, await storyOf(undefined), { aside: "header or footer" });
  }
  return scribe.transcript(format);
}

/** Notes by the key of their marks; the lines that part them from the text are left out. */
function notesIn(part: Part | undefined, kind: string): [string, XmlElement][] {
  if (part === undefined) return [];
  return elements(part.root)
    .filter((note) => note.name === `w:${kind}` && ["normal", undefined].includes(attribute(note, "w:type")))
    .map((note) => [`${kind} ${attribute(note, "w:id") ?? ""}`, note]);
}
