import type { Block, Figure, HeadingLevel, ListItem, NumberedList, Section } from "../model/report.js";
import { headingRuns, layHeading, runInStyle, type Scope } from "./headings.js";
import type { House, StyleName } from "./house.js";
import type { LaidOutBlock, LaidOutParagraph, LaidOutRun } from "./laid-out.js";
import { printedOrdinal } from "./ordinals.js";
import { fitPicture } from "./pictures.js";
import { layInlines, mergeRuns, type RunContext, textRun } from "./runs.js";
import { layTable } from "./tables.js";

export interface BlockContext extends RunContext {
  readonly house: House;
}

/** Where a block stands. */
interface Place {
  /** The heading that its ordinals count under. */
  readonly scope: Scope;
  /** Of its paragraphs. */
  readonly style: StyleName;
  /** How many lists it stands in. */
  readonly lists: number;
}

/** What belongs to a part, or stands before the first. */
export function layBlocks(
  blocks: readonly Block[],
  scope: Scope,
  context: BlockContext,
  style: StyleName = "body",
): LaidOutBlock[] {
  return layAll(blocks, { scope, style, lists: 0 }, context);
}

function layAll(blocks: readonly Block[], place: Place, context: BlockContext): LaidOutBlock[] {
  return blocks.flatMap((block) => layBlock(block, place, context));
}

function layBlock(block: Block, place: Place, context: BlockContext): LaidOutBlock[] {
  switch (block.type) {
    case "section":
      return laySection(block, place, context);
    case "paragraph":
      return layParagraph(layInlines(block.inlines, context), place.style);
    case "list":
      return layList(block, place, context);
    case "table":
      return [layTable(block, context.house, context)];
    case "figure":
      return layFigure(block, context);
    case "quotation":
      return layAll(block.blocks, { ...place, style: "quotation" }, context);
    default:
      return block satisfies never;
  }
}

function layParagraph(runs: readonly LaidOutRun[], style: StyleName): LaidOutParagraph[] {
  return runs.length === 0 ? [] : [{ type: "paragraph", style, runs }];
}

function laySection({ heading, blocks }: Section, place: Place, context: BlockContext): LaidOutBlock[] {
  const ordinal = place.scope.nextOrdinal(heading.level, context.house);
  const [first, ...rest] = blocks;
  const style = runInStyle(heading);
  const runIn = style !== undefined && first?.type === "paragraph";
  const scope = place.scope.open(heading.level, runIn);
  const inside = { ...place, scope };
  if (runIn) {
    const runs = [...headingRuns(heading, ordinal, style, context), ...layInlines(first.inlines, context)];
    return [...layParagraph(runs, place.style), ...layAll(rest, inside, context)];
  }
  const at = { depth: scope.depth === 0 ? 1 : scope.depth, id: scope.id } as const;
  return [layHeading(heading, ordinal, at, context), ...layAll(blocks, inside, context)];
}

/** Numbered paragraphs: 1. under a part or section, （1） below an item or in another list. */
function layList({ items }: NumberedList, place: Place, context: BlockContext): LaidOutBlock[] {
  const level: HeadingLevel = place.scope.level >= 3 || place.lists > 0 ? 4 : 3;
  const pattern = context.house.ordinals[level - 1] ?? "";
  return items.flatMap((item) => layItem(item, pattern, { ...place, lists: place.lists + 1 }, context));
}

/** The digits that the author wrote stand before the first paragraph; what isn't numbered has none. */
function layItem({ number, blocks }: ListItem, pattern: string, place: Place, context: BlockContext): LaidOutBlock[] {
  const ordinal = textRun(number === "" ? "" : printedOrdinal(pattern, number));
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") {
    return [...layParagraph(ordinal, place.style), ...layAll(blocks, place, context)];
  }
  const runs = mergeRuns([...ordinal, ...layInlines(first.inlines, context)]);
  return [...layParagraph(runs, place.style), ...layAll(rest, place, context)];
}

/** A picture with its title below it; a missing one is set as its alternative text, so that nothing is lost. */
function layFigure({ image }: Figure, { images, box }: BlockContext): LaidOutBlock[] {
  const caption = layParagraph(textRun(image.title ?? ""), "caption")[0];
  const file = images.get(image.source);
  if (file === undefined) {
    return [...layParagraph(textRun(image.alt), "figure"), ...(caption === undefined ? [] : [caption])];
  }
  const picture = fitPicture(file, image.alt, box);
  return [{ type: "figure", picture, ...(caption === undefined ? {} : { caption }) }];
}
