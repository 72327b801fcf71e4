import type {
  Aside,
  AsideReason,
  AutomaticNumber,
  Doubt,
  Label,
  SourceFormat,
  Stretch,
  Transcript,
  TranscriptImage,
  TranscriptNote,
  TranscriptParagraph,
  TranscriptTable,
} from "../transcript.js";
import type { Uncertainty } from "./doubts.js";
import type { Piece } from "./pieces.js";

/** Where a paragraph stands. */
export interface Place {
  readonly table?: number;
  readonly note?: number;
  /** Set if nothing here is on the paper. */
  readonly aside?: AsideReason;
}

/** What a word processor says of a paragraph. */
export interface Format {
  readonly outline?: number;
  readonly title?: true;
  readonly align?: "left" | "center" | "right";
  readonly contents?: true;
  readonly number?: NumberText;
}

/** An automatic number as print shows it. */
export interface NumberText extends Omit<AutomaticNumber, keyof Stretch> {
  readonly text: string;
  /** What parts it from the paragraph: a tab, a blank or nothing. */
  readonly suffix: string;
}

/** Writes a transcript from its beginning to its end. */
export class Scribe {
  readonly #text: string[] = [];
  readonly #paragraphs: TranscriptParagraph[] = [];
  readonly #asides: Aside[] = [];
  readonly #tables: TranscriptTable[] = [];
  readonly #notes: TranscriptNote[] = [];
  readonly #noteKeys = new Set<string>();
  readonly #images: TranscriptImage[] = [];
  readonly #labels: Label[] = [];
  readonly #doubts: Doubt[] = [];
  #at = 0;

  get at(): number {
    return this.#at;
  }

  /** Of the notes whose marks are on the paper, by their index. */
  get noteKeys(): readonly string[] {
    return [...this.#noteKeys];
  }

  /** Writes a paragraph with its number; boxes are the affair of the caller. */
  paragraph(pieces: readonly Piece[], format: Format, place: Place): void {
    if (place.aside !== undefined) {
      this.#line(pieces, place.aside);
      return;
    }
    const from = this.#at;
    const number = format.number === undefined ? undefined : this.#number(format.number);
    const bold = new Boldness();
    for (const piece of pieces) {
      bold.meet(piece, this.#at);
      this.#piece(piece, undefined);
    }
    const { outline, title, align, contents } = format;
    this.#paragraphs.push({
      from,
      to: this.#at,
      ...(outline !== undefined && { outline }),
      ...(title && { title }),
      ...(number && { number }),
      ...(align && { align }),
      ...bold.found(),
      ...(contents && { contents }),
      ...(place.table !== undefined && { table: place.table }),
      ...(place.note !== undefined && { note: place.note }),
    });
    this.#write("\n");
  }

  /** Sets `rows` and `headRows` of a table whose cells `write` writes. */
  table(write: (index: number) => Pick<TranscriptTable, "rows" | "headRows">): void {
    const from = this.#at;
    const index = this.#tables.length;
    this.#tables.push({ from, to: from, rows: [], headRows: 0 });
    const { rows, headRows } = write(index);
    this.#tables[index] = { from, to: this.#at, rows, headRows };
  }

  /** Writes a value that isn't on the paper in a line of its own, with the name that the file gives it. */
  label(name: string, value: string): void {
    const from = this.#at;
    const start = from + name.length + 2;
    const to = start + value.length;
    this.#write(`${name}: ${value}\n`);
    this.#labels.push({ name, from, to, value: { from: start, to } });
  }

  doubt({ reason, sentence }: Uncertainty, from = this.#at, to = from): void {
    this.#doubts.push({ from, to, reason, sentence });
  }

  transcript(format: SourceFormat): Transcript {
    return {
      format,
      text: this.#text.join(""),
      paragraphs: this.#paragraphs,
      asides: this.#asides,
      tables: this.#tables,
      notes: this.#notes,
      images: this.#images,
      labels: this.#labels,
      doubts: this.#doubts,
    };
  }

  /** A line that is no part of the body. */
  #line(pieces: readonly Piece[], reason: AsideReason): void {
    const from = this.#at;
    for (const piece of pieces) this.#piece(piece, reason);
    if (this.#at === from) return;
    this.#write("\n");
    this.#aside(from, reason);
  }

  #number({ text, suffix, ...counted }: NumberText): AutomaticNumber {
    const from = this.#at;
    this.#write(text);
    const to = this.#at;
    this.#write(suffix);
    return { from, to, ...counted };
  }

  #piece(piece: Piece, line: AsideReason | undefined): void {
    const from = this.#at;
    switch (piece.type) {
      case "text":
        this.#write(piece.text);
        if (line === undefined && piece.aside !== undefined) this.#aside(from, piece.aside);
        return;
      case "note": {
        this.#write(piece.text);
        const aside = line ?? piece.aside;
        if (line === undefined && aside !== undefined) this.#aside(from, aside);
        if (aside !== undefined || this.#noteKeys.has(piece.key)) return;
        this.#noteKeys.add(piece.key);
        this.#notes.push({ label: piece.label, mark: { from, to: this.#at } });
        return;
      }
      case "picture": {
        const { bytes, extension, alt } = piece;
        if (line === undefined) this.#images.push({ at: from, bytes, extension, alt });
        return;
      }
      case "doubt":
        if (line === undefined) this.doubt(piece.doubt);
        return;
      case "box":
        return;
    }
  }

  #aside(from: number, reason: AsideReason): void {
    const last = this.#asides.at(-1);
    if (last?.to === from && last.reason === reason) this.#asides[this.#asides.length - 1] = { ...last, to: this.#at };
    else if (this.#at > from) this.#asides.push({ from, to: this.#at, reason });
  }

  #write(text: string): void {
    if (text === "") return;
    this.#text.push(text);
    this.#at += text.length;
  }
}

/** Follows a paragraph to see how far it is bold. */
class Boldness {
  #boldTo: number | undefined;
  #plain = false;

  meet(piece: Piece, at: number): void {
    if (piece.type !== "text" || piece.aside !== undefined || !/\S/u.test(piece.text)) return;
    if (!piece.bold) this.#plain = true;
    else if (!this.#plain) this.#boldTo = at + piece.text.length;
  }

  found(): Pick<TranscriptParagraph, "bold" | "boldTo"> {
    if (this.#boldTo === undefined) return {};
    return this.#plain ? { boldTo: this.#boldTo } : { bold: true };
  }
}
