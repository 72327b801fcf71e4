import type { AsideReason } from "../../transcript.js";
import type { Uncertainty } from "../doubts.js";
import type { Piece } from "../pieces.js";

/** How a run of text is shown. */
export interface Look {
  readonly bold: boolean;
  readonly aside?: AsideReason;
  /** Whether it is a link. */
  readonly linked: boolean;
}

/** No blank stands between these where a line of the source ends (CSS Text 3, 4.1.3). */
const WIDE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;
const RUNS = /([ \t\r\n\f]+)|[^ \t\r\n\f]+/gu;

/** Gathers what stands on a line of a page, its blanks folded as browsers do. */
export class LineBuilder {
  #pieces: Piece[] = [];
  #text = "";
  #linked = 0;
  /** Blanks that are shown if something follows. */
  #blank: "" | " " | "\n" = "";

  get text(): string {
    return this.#text;
  }

  get linked(): number {
    return this.#linked;
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /** @param exact whether blanks stay as they are */
  write(source: string, look: Look, exact: boolean): void {
    let text = "";
    if (exact) {
      text = source;
      this.#blank = "";
    } else {
      for (const [run, blank] of source.matchAll(RUNS)) {
        if (blank === undefined) text += this.#blankBefore(run, text) + run;
        this.#blank = blank === undefined ? "" : blank.includes("\n") ? "\n" : " ";
      }
    }
    if (text === "") return;
    const { bold, aside, linked } = look;
    this.#pieces.push({ type: "text", text, bold, ...(aside !== undefined && { aside }) });
    if (aside !== undefined) return;
    this.#text += text;
    if (linked) this.#linked += text.replace(/\s/gu, "").length;
  }

  note(key: string, mark: string, seen: boolean): void {
    const text = seen ? mark : "";
    this.#pieces.push({ type: "note", key, label: mark, text });
    if (!seen) this.#pieces.push({ type: "text", text: mark, bold: false, aside: "web chrome" });
  }

  picture(bytes: Uint8Array, extension: string, alt: string): void {
    this.#pieces.push({ type: "picture", bytes, extension, alt });
  }

  doubt(doubt: Uncertainty): void {
    this.#pieces.push({ type: "doubt", doubt });
  }

  /** What was gathered; the next line begins. */
  take(): { readonly pieces: readonly Piece[]; readonly text: string; readonly linked: number } {
    const taken = { pieces: this.#pieces, text: this.#text.trim(), linked: this.#linked };
    this.#pieces = [];
    this.#text = "";
    this.#linked = 0;
    this.#blank = "";
    return taken;
  }

  #blankBefore(run: string, text: string): string {
    const before = text === "" ? this.#text : text;
    if (this.#blank === "" || (before === "" && this.isEmpty)) return "";
    const joins = this.#blank === "\n" && WIDE.test(before.slice(-1)) && WIDE.test(run.slice(0, 1));
    return joins ? "" : " ";
  }
}
