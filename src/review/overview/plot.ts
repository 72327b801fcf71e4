import type { Element } from "hast";
import { h, s } from "hastscript";

/** Width of every figure, in units of its own; CSS makes it as wide as there is room. */
export const WIDTH = 420;
/** Height of the letters in a figure. */
export const LETTER = 12;

/** A figure (图) with all that it shows in words: the title as caption, the figures as description. */
export interface Plot {
  readonly id: string;
  readonly title: string;
  /** Every figure that the picture shows, for those who can't see it. */
  readonly description: string;
  readonly height: number;
  readonly marks: readonly Element[];
  readonly legend: readonly LegendEntry[];
}

interface LegendEntry {
  /** Class of its marks. */
  readonly mark: string;
  readonly text: string;
}

export function plotFigure({ id, title, description, height, marks, legend }: Plot): Element {
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", ariaLabelledBy: `${id}-title ${id}-words` }, [
    s("title", { id: `${id}-title` }, title),
    s("desc", { id: `${id}-words` }, description),
    ...marks,
  ]);
  const entries = legend.map(({ mark, text }) =>
    h("li", [s("svg", { viewBox: "0 0 10 10", ariaHidden: "true" }, [bar(mark, 0, 0, 10, 10)]), text]),
  );
  return h("figure", [h("figcaption", title), svg, ...(entries.length === 0 ? [] : [h("ul", entries)])]);
}

export function bar(mark: string, x: number, y: number, width: number, height: number): Element {
  return s("rect", { className: [mark], x: round(x), y: round(y), width: round(width), height: round(height) });
}

export function line(mark: string, x1: number, y1: number, x2: number, y2: number): Element {
  return s("line", { className: [mark], x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });
}

/** Digits enough for any screen; more would only make the page longer. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** @param anchor where `x` is: at the start, in the middle or at the end of the text */
export function label(text: string, x: number, y: number, anchor: "start" | "middle" | "end", mark = "label"): Element {
  return s("text", { className: [mark], x: round(x), y: round(y), textAnchor: anchor }, text);
}
