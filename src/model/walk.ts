import type { Block, Paragraph, Part, Report, Section } from "./report.js";

/** A part, section or paragraph of a report. */
export type Node = Part | Section | Paragraph;

/** The parts, sections and paragraphs of a report, in reading order: those in lists, quotations and footnotes too. */
export function* walk({ introduction, parts, footnotes }: Report): Generator<Node> {
  yield* walkBlocks(introduction);
  for (const part of parts) {
    yield part;
    yield* walkBlocks(part.blocks);
  }
  for (const { blocks } of footnotes.values()) yield* walkBlocks(blocks);
}

/** The same below a list of blocks. */
export function* walkBlocks(blocks: Iterable<Block>): Generator<Section | Paragraph> {
  for (const block of everyBlock(blocks)) {
    if (block.type === "section" || block.type === "paragraph") yield block;
    else if (block.type === "table" && block.caption !== undefined) yield block.caption;
  }
}

/** Every block at any depth, each before what it holds. */
export function* everyBlock(blocks: Iterable<Block>): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === "section" || block.type === "quotation") yield* everyBlock(block.blocks);
    else if (block.type === "list") for (const item of block.items) yield* everyBlock(item.blocks);
  }
}

/** Every block of a report, the footnotes' last. */
export function* everyBlockOf({ introduction, parts, footnotes }: Report): Generator<Block> {
  yield* everyBlock(introduction);
  for (const { blocks } of parts) yield* everyBlock(blocks);
  for (const { blocks } of footnotes.values()) yield* everyBlock(blocks);
}
