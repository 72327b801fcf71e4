import { oncePerLast } from "../core/once.js";
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
export const passages: (report: Report) => readonly Passage[] = oncePerLast(
  ({ introduction, parts, footnotes }: Report) => {
    const all: Passage[] = [];
    collect(introduction, "paragraph", undefined, all);
    for (const part of parts) {
      all.push({ kind: "heading", text: part.heading.title, level: 1, part });
      collect(part.blocks, "paragraph", part, all);
    }
    for (const { blocks } of footnotes.values()) collect(blocks, "footnote", undefined, all);
    return all;
  },
);

function collect(blocks: readonly Block[], kind: PassageKind, part: Part | undefined, all: Passage[]): void {
  const within = part === undefined ? {} : { part };
  for (const block of blocks) {
    switch (block.type) {
      case "section": {
        const { level, title, runIn } = block.heading;
        all.push({ kind: runIn ? "run-in" : "heading", text: title, level, ...within });
        collect(block.blocks, kind, part, all);
        break;
      }
      case "paragraph":
        all.push({ kind, text: block.text, ...within });
        break;
      case "list":
        for (const item of block.items) collect(item.blocks, kind === "paragraph" ? "item" : kind, part, all);
        break;
      case "quotation":
        collect(block.blocks, "quotation", part, all);
        break;
      case "table":
        if (block.caption !== undefined) all.push({ kind: "caption", text: block.caption.text, ...within });
        for (const row of [block.head, ...block.rows]) {
          for (const cell of row) all.push({ kind: "cell", text: cell.text, ...within });
        }
        break;
      case "figure":
        break;
      default:
        block satisfies never;
    }
  }
}
