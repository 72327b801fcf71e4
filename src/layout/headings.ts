import type { PartKind } from "../model/parts.js";
import type { Heading, HeadingLevel } from "../model/report.js";
import type { House, StyleName } from "./house.js";
import type { LaidOutHeading, LaidOutParagraph, LaidOutRun, RunStyle } from "./laid-out.js";
import { printedOrdinal, writtenOrdinal } from "./ordinals.js";
import { dropText, layInlines, mergeRuns, type RunContext, textRun, withStyle } from "./runs.js";

type Depth = LaidOutHeading["depth"];

const headingStyles = {
  1: "heading1",
  2: "heading2",
  3: "heading3",
  4: "heading4",
} as const satisfies Record<HeadingLevel, StyleName>;
const below = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 4 } as const satisfies Record<0 | Depth, Depth>;

/** The stretch of text that a heading opens, or that stands before the first part: it counts the headings in it. */
export class Scope {
  /** Of the heading that opened it. */
  readonly level: 0 | HeadingLevel;
  /** How many headings on lines of their own it stands below. */
  readonly depth: 0 | Depth;
  /** Its place in the tree of headings, the run-in ones included: `s-1-2`. */
  readonly id: string;
  #headings = 0;
  readonly #ordinals = new Map<HeadingLevel, number>();

  constructor(id: string, level: 0 | HeadingLevel, depth: 0 | Depth) {
    this.id = id;
    this.level = level;
    this.depth = depth;
  }

  /** The next ordinal of a level; it begins anew under each parent (GB/T 9704-2012 7.3.3). */
  nextOrdinal(level: HeadingLevel, { ordinals }: House): string {
    const number = (this.#ordinals.get(level) ?? 0) + 1;
    this.#ordinals.set(level, number);
    return printedOrdinal(ordinals[level - 1] ?? "", number);
  }

  /** What the next heading opens. A run-in heading makes the text below it no deeper. */
  open(level: HeadingLevel, runIn: boolean): Scope {
    this.#headings++;
    return new Scope(`${this.id}-${this.#headings}`, level, runIn ? this.depth : below[this.depth]);
  }
}

/** Ids of the parts: by kind, the second of a kind numbered; by position where no kind is known. */
export class PartIds {
  readonly #counts = new Map<string, number>();

  next(kind: PartKind | undefined, position: number): string {
    const id = `part-${kind ?? position}`;
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

/** A heading on a line of its own. */
export function layHeading(
  heading: Heading,
  ordinal: string,
  place: LaidOutHeading,
  context: RunContext,
): LaidOutParagraph {
  const style = headingStyles[heading.level];
  return { type: "paragraph", style, runs: headingRuns(heading, ordinal, undefined, context), heading: place };
}

/** The style of a heading that stands at the start of the paragraph behind it (段首标题); a part always has its own line. */
export function runInStyle({ level, runIn }: Heading): RunStyle | undefined {
  const style = headingStyles[level];
  return runIn && style !== "heading1" ? style : undefined;
}

/** The ordinal, then the words without the ordinal that the author may have written: none is printed twice. */
export function headingRuns(
  { title, inlines }: Heading,
  ordinal: string,
  style: RunStyle | undefined,
  context: RunContext,
): readonly LaidOutRun[] {
  const words = dropText(layInlines(inlines, context), writtenOrdinal(title.text)?.length ?? 0);
  return mergeRuns([...textRun(ordinal, style === undefined ? {} : { style }), ...withStyle(words, style)]);
}
