import { oncePerLast } from "../core/once.js";
import type { Draft } from "../draft/draft.js";
import { everyNode, rangeOf } from "./syntax.js";

type Stretch = readonly [from: number, to: number];

/** Stretches of the source that rules on text leave alone; in order, none within another of its kind. */
export interface ProtectedStretches {
  /** Code: no prose at all. */
  readonly code: readonly Stretch[];
  /** Links: their words are read, but never changed. */
  readonly links: readonly Stretch[];
}

export const protectedStretches: (draft: Draft) => ProtectedStretches = oncePerLast(find);

/** Whether `from`…`to` meets one of the stretches. */
export function meets(stretches: readonly Stretch[], from: number, to: number): boolean {
  const first = stretches[firstEndingAfter(stretches, from)];
  return first !== undefined && first[0] < to;
}

/** Index of the first stretch that ends behind a place. */
export function firstEndingAfter(stretches: readonly Stretch[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function find({ tree }: Draft): ProtectedStretches {
  const code: Stretch[] = [];
  const links: Stretch[] = [];
  for (const { node } of everyNode(tree)) {
    if (node.type === "inlineCode" || node.type === "code") code.push(rangeOf(node));
    else if (node.type === "link" || node.type === "linkReference") links.push(rangeOf(node));
  }
  return { code, links };
}
