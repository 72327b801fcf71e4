import { embeddedFile } from "../doubts.js";
import { Fields } from "../fields.js";
import { type BoxPiece, isSeen, type Piece } from "../pieces.js";
import type { Place, Scribe } from "../scribe.js";
import { attribute, child, elements, type XmlElement } from "../xml.js";
import { inlinePieces } from "./inlines.js";
import { mathPieces } from "./math.js";
import { countOn, type ParagraphLook, paragraphLook } from "./paragraph.js";
import type { Story } from "./story.js";
import { writeTable } from "./tables.js";

/** Writes the paragraphs and tables within an element: a body, a cell, a text box, a note. */
export function writeBlocks(element: XmlElement, scribe: Scribe, story: Story, place: Place): void {
  const writer = new BlockWriter(scribe, story, place);
  writer.write(element, false);
  writer.finish();
}

class BlockWriter {
  readonly #scribe: Scribe;
  readonly #story: Story;
  readonly #place: Place;
  /** Of paragraphs whose marks are deleted, with the look of the last of them. */
  #joined: { pieces: Piece[]; look: ParagraphLook } | undefined;

  constructor(scribe: Scribe, story: Story, place: Place) {
    this.#scribe = scribe;
    this.#story = story;
    this.#place = place;
  }

  /** @param contents whether this is within a table of contents */
  write(element: XmlElement, contents: boolean): void {
    for (const each of elements(element)) {
      switch (each.name) {
        case "w:p":
          this.#paragraph(each, contents);
          break;
        case "w:tbl":
          this.finish();
          writeTable(each, this.#scribe, this.#place, (cell, place) =>
            writeBlocks(cell, this.#scribe, this.#story, place),
          );
          break;
        case "w:sdt":
          this.write(each, contents || isContents(each));
          break;
        case "w:del":
        case "w:moveFrom":
          this.finish();
          writeBlocks(each, this.#scribe, this.#story, { ...this.#place, aside: "deleted revision" });
          break;
        case "mc:AlternateContent": {
          const branch = child(each, "mc:Choice") ?? child(each, "mc:Fallback");
          if (branch !== undefined) this.write(branch, contents);
          break;
        }
        case "m:oMathPara":
        case "m:oMath":
          this.finish();
          this.#scribe.paragraph(mathPieces(each, false), {}, this.#place);
          break;
        case "w:altChunk":
          this.#scribe.doubt(embeddedFile);
          break;
        default:
          if (!/Pr$|^w:tblGrid$/u.test(each.name)) this.write(each, contents);
      }
    }
  }

  /** Ends a paragraph that waits for one to be joined to. */
  finish(): void {
    if (this.#joined === undefined) return;
    const { pieces, look } = this.#joined;
    this.#joined = undefined;
    this.#end(pieces, look);
  }

  #paragraph(element: XmlElement, contents: boolean): void {
    const look = paragraphLook(element, this.#story, contents);
    const pieces = this.#joined?.pieces ?? [];
    for (const piece of inlinePieces(element, this.#story, look.style)) pieces.push(piece);
    this.#story.fields.endParagraph();
    // what waits to be joined has something to be seen
    const unseen = this.#joined === undefined && !pieces.some(isSeen);
    this.#joined = undefined;
    if (unseen && (look.joined || look.hidden)) this.#line(pieces, look.joined ? "deleted revision" : "hidden text");
    else if (look.joined) this.#joined = { pieces, look };
    else this.#end(pieces, look);
  }

  /** Boxes at the start of a paragraph stand before it, the others behind it: paragraphs don't stand within each other. */
  #end(pieces: readonly Piece[], look: ParagraphLook): void {
    const first = pieces.findIndex((piece) => piece.type !== "box" && isSeen(piece));
    const [before, behind] = first === -1 ? [pieces, []] : [pieces.slice(0, first), pieces.slice(first)];
    this.#boxes(before);
    const { number, doubt } = countOn(look, this.#story);
    if (doubt !== undefined) this.#scribe.doubt(doubt);
    this.#scribe.paragraph(pieces, { ...look.format, ...(number !== undefined && { number }) }, this.#place);
    this.#boxes(behind);
  }

  /** A paragraph of which nothing is on the paper. */
  #line(pieces: readonly Piece[], reason: "deleted revision" | "hidden text"): void {
    this.#scribe.paragraph(pieces, {}, { ...this.#place, aside: this.#place.aside ?? reason });
    this.#boxes(pieces);
  }

  #boxes(pieces: readonly Piece[]): void {
    for (const { content, aside } of pieces.filter((piece): piece is BoxPiece => piece.type === "box")) {
      const reason = this.#place.aside ?? aside;
      const place = { ...this.#place, ...(reason !== undefined && { aside: reason }) };
      writeBlocks(content, this.#scribe, { ...this.#story, fields: new Fields() }, place);
    }
  }
}

function isContents(control: XmlElement): boolean {
  const gallery = child(child(child(control, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery");
  return gallery !== undefined && attribute(gallery, "w:val") === "Table of Contents";
}
