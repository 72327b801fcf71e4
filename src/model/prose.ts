import type { TracedText } from "../core/traced-text.js";
import type { Block, HeadingLevel, Part, Report } from "./report.js";

/** What kind of text a passage is: rules on sentences leave cells and captions alone, rules on words don't. */
export type PassageKind = "heading" | "run-in" | "paragraph" | "item" | "cell" | "caption" | "quotation" | "footnote";

/** A stretch of text that a reader reads in one go (段落文字): a paragraph, a heading, a cell. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: TracedText;
  /** Of a heading. */
  readonly level?: HeadingLevel;
  /** The part it stands in; the introduction and footnotes stand in none. */
  readonly part?: Part;
}

/** All passages of a report in reading order, footnotes last. Front matter is data, no passage. */
export function* passages({ introduction, parts, footnotes }: Report): Generator<Passage> {
  yield* passagesOf(introduction, "paragraph", undefined);
  for (const part of parts) {
    yield { kind: "heading", text: part.heading.title, level: 1, part };
    yield* passagesOf(part.blocks, "paragraph", part);
  }
  for (const { blocks } of footnotes.values()) yield* passagesOf(blocks, "footnote", undefined);
}

function* passagesOf(blocks: readonly Block[], kind: PassageKind, part: Part | undefined): Generator<Passage> {
  const within = part === undefined ? {} : { part };
  for (const block of blocks) {
    switch (block.type) {
      case "section": {
        const { level, title, runIn } = block.heading;
        yield { kind: runIn ? "run-in" : "heading", text: title, level, ...within };
        yield* passagesOf(block.blocks, kind, part);
        break;
      }
      case "paragraph":
        yield { kind, text: block.text, ...within };
        break;
      case "list":
        for (const item of block.items) yield* passagesOf(item.blocks, kind === "paragraph" ? "item" : kind, part);
        break;
      case "quotation":
        yield* passagesOf(block.blocks, "quotation", part);
        break;
      case "table":
        if (block.caption !== undefined) yield { kind: "caption", text: block.caption.text, ...within };
        for (const cell of [...block.head, ...block.rows.flat()]) yield { kind: "cell", text: cell.text, ...within };
        break;
      case "figure":
        break;
      default:
        block satisfies never;
    }
  }
}
