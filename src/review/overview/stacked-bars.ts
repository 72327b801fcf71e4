import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import type { Element } from "hast";
import { bar, LETTER, label, WIDTH } from "./plot.js";

/** A row of a bar plot: so many of each kind. */
export interface BarRow<K extends string> {
  readonly label: string;
  readonly counts: Readonly<Record<K, number>>;
}

interface BarOptions<K extends string> {
  /** In the order in which they stand beside each other; each is the class of its bars. */
  readonly keys: readonly K[];
  /** Whether labels stand above the bars, for long ones, or in a column before them of this width. */
  readonly labels: "above" | number;
}

/** Bars made of pieces, one row below the other, each piece with its figure in it where there is room. */
export function stackedBars<K extends string>(
  rows: readonly BarRow<K>[],
  { keys, labels }: BarOptions<K>,
): { readonly marks: readonly Element[]; readonly height: number } {
  const above = labels === "above";
  const left = above ? 0 : labels;
  const height = rows.length * (above ? 40 : 30);
  const longest = Math.max(1, ...rows.map(({ counts }) => keys.reduce((sum, key) => sum + counts[key], 0)));
  const x = scaleLinear([0, longest], [left, WIDTH - TOTAL]);
  const y = scaleBand(rows.keys(), [0, height]).paddingInner(above ? 0.1 : 0.25);
  const series = stack<BarRow<K>, K>()
    .keys(keys)
    .value(({ counts }, key) => counts[key])(rows);
  const top = above ? LETTER + 5 : 0;
  const thickness = y.bandwidth() - top;
  const middle = (index: number) => (y(index) ?? 0) + top + thickness / 2 + LETTER * 0.36;
  return {
    height,
    marks: [
      ...rows.map((row, index) =>
        above
          ? label(row.label, 0, (y(index) ?? 0) + LETTER, "start")
          : label(row.label, left - 8, middle(index), "end"),
      ),
      ...series.flatMap(({ key, ...points }) =>
        rows.flatMap((row, index) => {
          const [from = 0, to = 0] = points[index] ?? [];
          if (to <= from) return [];
          const piece = bar(key, x(from), (y(index) ?? 0) + top, x(to) - x(from), thickness);
          const figure = String(row.counts[key]);
          const fits = x(to) - x(from) > figure.length * LETTER * 0.7 + 4;
          return fits ? [piece, label(figure, (x(from) + x(to)) / 2, middle(index), "middle", `on-${key}`)] : [piece];
        }),
      ),
    ],
  };
}

/** Room at the right, so that the longest bar doesn't touch the edge. */
const TOTAL = 4;
