import type { Draft } from "../draft/draft.js";
import type { PartKind } from "../model/parts.js";
import type { Block, Report } from "../model/report.js";
import { missingParts } from "../rules/missing-parts.js";
import { hasText, ownKinds, partGroups, textBelow } from "../rules/parts-in-order.js";
import { LAST_EARLIER_YEAR } from "../rules/sources.js";

/**
 * How a part stands in a report (部分的情况).
 *
 * `unclear`: no heading of its own, but perhaps under one that isn't marked or tells nothing. `free`: not there, and nobody asks
 * for it: the leaders' part up to 2018, other matters always.
 */
export const partStates = ["present", "combined", "empty", "missing", "unclear", "free"] as const;
export type PartState = (typeof partStates)[number];

export interface PartReview {
  readonly state: PartState;
  /** Characters below its headings, blanks left out. A combined part counts under each of its kinds. */
  readonly characters: number;
}

export function reviewParts(draft: Draft, report: Report): Readonly<Record<PartKind, PartReview>> {
  const groups = partGroups(report);
  const own = ownKinds(report);
  const missing = new Set(missingParts(draft, report));
  const early = (report.frontMatter.year ?? Number.POSITIVE_INFINITY) <= LAST_EARLIER_YEAR;
  const reviewOf = (kind: PartKind): PartReview => {
    const holding = groups.filter(({ kinds }) => kinds.includes(kind));
    // remedies beside the shortcomings are no plan where the plan has a part of its own
    const decisive = own.has(kind) ? holding.filter(({ kinds }) => kinds.length === 1) : holding;
    const blocks = decisive.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
    const characters = charactersOf(blocks);
    if (decisive.length === 0) return { state: absence(kind, early, missing.has(kind)), characters };
    if (!hasText(blocks)) return { state: "empty", characters };
    const combined = decisive.some(({ kinds }) => kinds.length > 1 && !kinds.some((each) => own.has(each)));
    return { state: combined ? "combined" : "present", characters };
  };
  return {
    measures: reviewOf("measures"),
    shortcomings: reviewOf("shortcomings"),
    leadership: reviewOf("leadership"),
    plan: reviewOf("plan"),
    other: reviewOf("other"),
  };
}

/** All text of a report from the introduction to its last part, headings of parts left out; blanks don't count. */
export function charactersIn({ introduction, parts }: Report): number {
  return charactersOf([...introduction, ...parts.flatMap(({ blocks }) => blocks)]);
}

function charactersOf(blocks: readonly Block[]): number {
  return [...textBelow(blocks).replace(/\s/gu, "")].length;
}

function absence(kind: PartKind, early: boolean, missing: boolean): PartState {
  if (kind === "other" || (kind === "leadership" && early)) return "free";
  return missing ? "missing" : "unclear";
}
