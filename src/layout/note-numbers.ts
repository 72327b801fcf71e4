import type { Report } from "../model/report.js";
import type { Illustrated } from "./illustrated.js";

/** A footnote (脚注) whose number is known, in the text that it belongs to. */
export interface NumberedNote extends Illustrated {
  readonly number: number;
  readonly label: string;
}

/** Gives footnotes their numbers while the texts are laid out: in the order of their marks, through all attachments. */
export class NoteNumbers {
  readonly #notes: NumberedNote[] = [];
  readonly #numbers = new Map<Report, Map<string, number>>();

  /** In the order of their numbers. */
  get notes(): readonly NumberedNote[] {
    return this.#notes;
  }

  /** The number of a note: a second mark with the same label gets the same. Undefined if there is no such note. */
  numberOf({ report, images }: Illustrated, label: string): number | undefined {
    if (!report.footnotes.has(label)) return undefined;
    const numbers = this.#numbers.get(report) ?? new Map<string, number>();
    this.#numbers.set(report, numbers);
    const known = numbers.get(label);
    if (known !== undefined) return known;
    const number = this.#notes.length + 1;
    numbers.set(label, number);
    this.#notes.push({ number, label, report, images });
    return number;
  }
}
