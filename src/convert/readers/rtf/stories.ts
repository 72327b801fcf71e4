import type { Piece } from "../pieces.js";
import type { Block } from "./blocks.js";
import { StoryBuilder } from "./story.js";

/** A story that is being read, and its paragraph that isn't finished. */
export interface Story {
  readonly builder: StoryBuilder;
  pieces: Piece[];
  number: string;
}

/** What an RTF file holds besides its text. */
export interface Found {
  readonly body: readonly Block[];
  /** By the keys of their marks. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  readonly bands: readonly (readonly Block[])[];
  readonly comments: readonly (readonly Block[])[];
  /** Whether the last group never ended. */
  readonly cutOff: boolean;
}

/** The stories of a file: its body, and notes, headers, comments and text boxes, which begin within each other. */
export class Stories {
  readonly #budget = { paragraphs: 0 };
  readonly body: Story = this.#story();
  #open: Story[] = [this.body];
  readonly #notes = new Map<string, readonly Block[]>();
  readonly #bands: (readonly Block[])[] = [];
  readonly #comments: (readonly Block[])[] = [];

  get current(): Story {
    return this.#open.at(-1) ?? this.body;
  }

  begin(): Story {
    const story = this.#story();
    this.#open.push(story);
    return story;
  }

  end(story: Story): readonly Block[] {
    this.#open = this.#open.filter((each) => each !== story);
    return story.builder.finish();
  }

  /** A new note: the key and label of its mark, and where its blocks go. */
  note(): { readonly key: string; readonly label: string; readonly set: (blocks: readonly Block[]) => void } {
    const key = `note ${this.#notes.size}`;
    this.#notes.set(key, []);
    return { key, label: String(this.#notes.size), set: (blocks) => this.#notes.set(key, blocks) };
  }

  band(blocks: readonly Block[]): void {
    this.#bands.push(blocks);
  }

  comment(blocks: readonly Block[]): void {
    this.#comments.push(blocks);
  }

  /** A text box: it stands before the paragraph that has begun, if that is empty. */
  box(blocks: readonly Block[]): void {
    const { builder, pieces } = this.current;
    builder.box(blocks, !pieces.some((piece) => piece.type === "text" && /\S/u.test(piece.text)));
  }

  found(cutOff: boolean): Found {
    return {
      body: this.body.builder.finish(),
      notes: this.#notes,
      bands: this.#bands,
      comments: this.#comments,
      cutOff,
    };
  }

  #story(): Story {
    return { builder: new StoryBuilder(this.#budget), pieces: [], number: "" };
  }
}
