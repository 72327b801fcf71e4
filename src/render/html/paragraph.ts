import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOutParagraph } from "../../layout/laid-out.js";
import { toInlines } from "./inlines.js";
import type { Register } from "./register.js";

/** Where blocks stand: what the page has named so far, and how many headings stand above theirs. */
export interface Context {
  readonly register: Register;
  readonly headingsAbove: number;
}

/** One paragraph as one element; a heading by how deep it is nested, whatever its style. */
export function toParagraph(paragraph: LaidOutParagraph, { register, headingsAbove }: Context): Element {
  const { heading, runs } = paragraph;
  const tag = heading === undefined ? "p" : `h${Math.min(heading.depth + headingsAbove, 6)}`;
  return h(tag, { id: heading?.id, className: classesOf(paragraph, register) }, [...toInlines(runs, register)]);
}

/** The stylesheet has a class for each style of the house, and makes some for the figures that styles don't give. */
export function classesOf(
  { style, indentLeft, hanging, linesBefore, flush, keepWithNext }: LaidOutParagraph,
  register: Register,
): string[] {
  return [
    style,
    ...(indentLeft === undefined ? [] : [register.figure("left", indentLeft)]),
    ...(hanging === undefined ? [] : [register.figure("hang", hanging)]),
    ...(linesBefore === undefined ? [] : [register.figure("lines", linesBefore)]),
    ...(flush ? ["flush"] : []),
    ...(keepWithNext ? ["keep"] : []),
  ];
}
