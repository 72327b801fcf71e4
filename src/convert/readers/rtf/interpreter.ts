import type { AsideReason } from "../../transcript.js";
import { embeddedFile, formula } from "../doubts.js";
import { Fields } from "../fields.js";
import { inFont } from "../symbols.js";
import type { Block } from "./blocks.js";
import { Budget } from "./budget.js";
import { ByteBuffer } from "./byte-buffer.js";
import { decodeRun } from "./code-pages.js";
import { FontTable } from "./fonts.js";
import { paragraphFormat } from "./paragraph-format.js";
import { PictureBytes } from "./picture-bytes.js";
import { RowDescription } from "./rows.js";
import { applyFormat, defaultParagraph, initial, plain, type State } from "./state.js";
import { type Found, Stories, type Story } from "./stories.js";
import { StyleSheet } from "./styles.js";
import type { Token } from "./tokens.js";
import { bands, destinations, signs, transparent } from "./words.js";

interface Group {
  readonly outer: State;
  /** What to do when it ends. */
  readonly ends: (() => void)[];
}

/** Follows the tokens of an RTF file: every control word changes what the rest of its group means. */
export class Interpreter {
  #state: State = { ...initial };
  readonly #groups: Group[] = [];
  readonly #budget = new Budget();
  readonly #stories = new Stories();
  readonly #fonts = new FontTable();
  readonly #styles = new StyleSheet();
  readonly #fields = new Fields();
  #instructions: string[] = [];
  readonly #bytes = new ByteBuffer();
  readonly #picture = new PictureBytes();
  #codePage: number | undefined;
  #begun = false;
  #defaultFont = 0;
  /** Characters still to skip behind a `\u`. */
  #substitutes = 0;
  readonly #row = new RowDescription();

  take(token: Token): void {
    switch (token.type) {
      case "open":
        this.#flush();
        this.#substitutes = 0;
        this.#budget.group(this.#groups.length);
        this.#begun = true;
        this.#groups.push({ outer: { ...this.#state }, ends: [] });
        return;
      case "close":
        this.#flush();
        this.#substitutes = 0;
        this.#close();
        return;
      case "bytes": {
        const skipped = Math.min(this.#substitutes, token.bytes.length);
        this.#substitutes -= skipped;
        this.#take(skipped === 0 ? token.bytes : token.bytes.subarray(skipped));
        return;
      }
      case "binary":
        if (this.#substitutes > 0) this.#substitutes--;
        else if (this.#state.destination === "picture") this.#picture.add(token.bytes);
        return;
      case "word":
        this.#flush();
        this.#budget.word();
        if (this.#substitutes > 0 && token.name !== "*") this.#substitutes--;
        else this.#word(token.name, token.value);
        return;
    }
  }

  /** Whether the first group has ended: what follows is padding. */
  get isOver(): boolean {
    return this.#begun && this.#groups.length === 0;
  }

  finish(): Found {
    this.#flush();
    const cutOff = this.#groups.length > 0;
    while (this.#groups.length > 0) this.#close();
    this.#endStory(this.#stories.body);
    return this.#stories.found(cutOff);
  }

  #close(): void {
    const group = this.#groups.pop();
    if (group === undefined) return;
    for (const end of group.ends.reverse()) end();
    this.#state = group.outer;
  }

  #whenClosed(end: () => void): void {
    this.#groups.at(-1)?.ends.push(end);
  }

  #take(bytes: Uint8Array): void {
    switch (this.#state.destination) {
      case "nothing":
      case "settings":
        return;
      case "picture":
        this.#picture.hex(bytes);
        return;
      default:
        this.#budget.bytes(this.#bytes.length + bytes.length);
        this.#bytes.append(bytes);
    }
  }

  /** Bytes of one font in a row make characters. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes.take();
    if (this.#state.destination === "font table") this.#fonts.bytes(bytes);
    else this.#write(decodeRun(bytes, this.#fonts.get(this.#state.font), this.#codePage));
  }

  #write(text: string): void {
    this.#budget.text(text.length);
    switch (this.#state.destination) {
      case "style sheet":
        this.#styles.text(text);
        return;
      case "instruction":
        this.#fields.instruct(text);
        this.#instructions.push(`${this.#instructions.pop() ?? ""}${text}`);
        return;
      case "number":
        this.#stories.current.number += inFont(this.#font(), text).text;
        return;
      case "text":
        this.#show(text);
        return;
    }
  }

  #font(): string | undefined {
    const font = this.#fonts.get(this.#state.font);
    return font?.symbolic ? font.name : undefined;
  }

  #show(written: string, reading?: AsideReason): void {
    const { hidden, deleted, bold } = this.#state;
    const aside = reading ?? (deleted ? "deleted revision" : hidden ? "hidden text" : undefined);
    const { text, doubt } = inFont(this.#font(), written);
    const { pieces } = this.#stories.current;
    const last = pieces.at(-1);
    if (last?.type === "text" && last.bold === bold && last.aside === aside) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    } else {
      this.#budget.run();
      pieces.push({ type: "text", text, bold, ...(aside !== undefined && { aside }) });
    }
    if (doubt !== undefined) pieces.push({ type: "doubt", doubt });
  }

  #word(name: string, value: number | undefined): void {
    const state = this.#state;
    if (state.destination === "nothing") return;
    if (name === "*") {
      state.ignorable = true;
      return;
    }
    const starred = state.ignorable;
    state.ignorable = false;
    if (state.destination === "style sheet") this.#styles.word(name, value);
    else if (state.destination === "font table") this.#fonts.word(name, value);
    if (this.#begins(name)) return;
    const known = destinations.get(name);
    if (known !== undefined) {
      if (known === "picture") this.#beginPicture();
      if (known === "number") this.#stories.current.number = "";
      state.destination = known;
    } else if (starred && state.destination !== "style sheet" && !transparent.has(name)) state.destination = "nothing";
    else if (state.destination !== "font table" && state.destination !== "style sheet")
      this.#format(name, value, state);
  }

  /** Stories and fields that a word begins. */
  #begins(name: string): boolean {
    if (name === "footnote") {
      const { key, label, set } = this.#stories.note();
      this.#stories.current.pieces.push({ type: "note", key, label, text: "", ...this.#aside() });
      this.#beginStory(set);
    } else if (bands.has(name)) this.#beginStory((blocks) => this.#stories.band(blocks));
    else if (name === "annotation") this.#beginStory((blocks) => this.#stories.comment(blocks));
    else if (name === "shptxt") this.#beginStory((blocks) => this.#stories.box(blocks));
    else if (name === "field") this.#beginField();
    else if (name === "fldrslt") {
      this.#fields.meet("separate");
      if (/^\s*TOC\b/iu.test(this.#instructions.at(-1) ?? "")) this.#state.contents = true;
    } else if (name === "ud") this.#state.destination = this.#groups.at(-2)?.outer.destination ?? "text";
    else if (name === "object") this.#stories.current.pieces.push({ type: "doubt", doubt: embeddedFile });
    else if (name === "moMath") this.#stories.current.pieces.push({ type: "doubt", doubt: formula });
    else return false;
    return true;
  }

  #aside(): { readonly aside?: AsideReason } {
    const { hidden, deleted } = this.#state;
    return deleted ? { aside: "deleted revision" } : hidden ? { aside: "hidden text" } : {};
  }

  #beginStory(then: (blocks: readonly Block[]) => void): void {
    const story = this.#stories.begin();
    this.#state.destination = "text";
    defaultParagraph(this.#state);
    plain(this.#state);
    this.#whenClosed(() => {
      this.#endStory(story);
      then(this.#stories.end(story));
    });
  }

  #endStory(story: Story): void {
    if (story.pieces.length > 0 || story.number !== "") this.#endParagraph(story);
    else story.builder.paragraph([], {}, 0);
  }

  #beginField(): void {
    this.#fields.meet("begin");
    this.#instructions.push("");
    this.#whenClosed(() => {
      this.#instructions.pop();
      const { text, reading, doubt } = this.#fields.meet("end");
      if (this.#state.destination !== "text") return;
      if (text !== undefined) this.#show(text);
      if (reading !== undefined) this.#show(reading, "ruby reading");
      if (doubt !== undefined) this.#stories.current.pieces.push({ type: "doubt", doubt });
    });
  }

  #beginPicture(): void {
    this.#picture.begin();
    this.#whenClosed(() => {
      const piece = this.#picture.end();
      if (piece !== undefined) this.#stories.current.pieces.push(piece);
    });
  }

  /** Words about characters, paragraphs, rows and pictures. */
  #format(name: string, value: number | undefined, state: State): void {
    if (applyFormat(state, name, value) || this.#row.word(name)) return;
    const sign = signs.get(name);
    if (sign !== undefined) this.#write(sign);
    else if (state.destination === "picture") this.#picture.word(name);
    else this.#structure(name, value, state);
  }

  #structure(name: string, value: number | undefined, state: State): void {
    const depth = state.inTable ? state.depth : 0;
    const { builder } = this.#stories.current;
    switch (name) {
      case "u":
        this.#write(String.fromCharCode((value ?? 0) & 0xffff));
        this.#substitutes = state.substitutes;
        return;
      case "plain":
        plain(state);
        state.font = this.#defaultFont;
        return;
      case "par":
      case "sect":
        // a deleted paragraph mark joins two paragraphs
        if (!state.deleted && state.destination === "text") this.#endParagraph(this.#stories.current);
        return;
      case "cell":
      case "nestcell":
        this.#endParagraph(this.#stories.current, name === "cell" ? 1 : depth);
        builder.cell(name === "cell" ? 1 : depth);
        return;
      case "row":
      case "nestrow":
        builder.row(name === "row" ? 1 : Math.max(2, depth), this.#row.format);
        return;
      case "ansicpg":
        this.#codePage = value;
        return;
      case "deff":
        this.#defaultFont = value ?? 0;
        state.font = this.#defaultFont;
        return;
    }
  }

  #endParagraph(story: Story, depth = this.#state.inTable ? this.#state.depth : 0): void {
    story.builder.paragraph(story.pieces, paragraphFormat(this.#state, this.#styles, story.number), depth);
    story.pieces = [];
    story.number = "";
    this.#fields.endParagraph();
  }
}
