import { oncePerLast } from "../core/once.js";
import type { Block, Paragraph, Part, Report, Section } from "./report.js";

/** A part, section or paragraph of a report. */
export type Node = Part | Section | Paragraph;

/** The parts, sections and paragraphs of a report, in reading order: those in lists, quotations and footnotes too. */
export const walk: (report: Report) => readonly Node[] = oncePerLast(({ introduction, parts, footnotes }: Report) => [
  ...walkBlocks(introduction),
  ...parts.flatMap((part): readonly Node[] => [part, ...walkBlocks(part.blocks)]),
  ...[...footnotes.values()].flatMap(({ blocks }) => walkBlocks(blocks)),
]);

/** The same below a list of blocks. */
export function walkBlocks(blocks: Iterable<Block>): readonly (Section | Paragraph)[] {
  const nodes: (Section | Paragraph)[] = [];
  for (const block of everyBlock(blocks)) {
    if (block.type === "section" || block.type === "paragraph") nodes.push(block);
    else if (block.type === "table" && block.caption !== undefined) nodes.push(block.caption);
  }
  return nodes;
}

/** Every block at any depth, each before what it holds. */
export function everyBlock(blocks: Iterable<Block>): readonly Block[] {
  const all: Block[] = [];
  collect(blocks, all);
  return all;
}

/** Every block of a report, the footnotes' last. */
export const everyBlockOf: (report: Report) => readonly Block[] = oncePerLast(
  ({ introduction, parts, footnotes }: Report) => {
    const all: Block[] = [];
    collect(introduction, all);
    for (const { blocks } of parts) collect(blocks, all);
    for (const { blocks } of footnotes.values()) collect(blocks, all);
    return all;
  },
);

function collect(blocks: Iterable<Block>, all: Block[]): void {
  for (const block of blocks) {
    all.push(block);
    if (block.type === "section" || block.type === "quotation") collect(block.blocks, all);
    else if (block.type === "list") for (const item of block.items) collect(item.blocks, all);
  }
}
