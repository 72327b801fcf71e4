import { scaleLinear, scalePoint } from "d3-scale";
import { symbol, symbolCircle } from "d3-shape";
import { s } from "hastscript";
import { partWords } from "../../convert/summary/words.js";
import { counted } from "../../core/counted.js";
import { inLanguage, type Language } from "../../core/sentence.js";
import { mandatoryParts } from "../../model/parts.js";
import type { Reviewed } from "../review.js";
import { LETTER, label, line, type Plot, round, WIDTH } from "./plot.js";

const LEFT = 94;
const RIGHT = WIDTH - 16;
const ROW = 34;
/** Area of a dot. */
const DOT = 40;

/** How long each part is (各部分的字数): a dot for each report, a stroke for the middle one. */
export function lengthPlot(reviews: readonly Reviewed[], language: Language): Plot {
  const rows = mandatoryParts.map((kind) => ({
    kind,
    label: inLanguage(partWords[kind], language),
    lengths: reviews
      .flatMap(({ parts }) => (parts[kind].characters > 0 ? [parts[kind].characters] : []))
      .sort(ascending),
  }));
  const bottom = mandatoryParts.length * ROW;
  const x = scaleLinear([0, Math.max(1, ...rows.flatMap(({ lengths }) => lengths))], [LEFT, RIGHT]).nice(4);
  const y = scalePoint<string>(mandatoryParts, [ROW / 2, bottom - ROW / 2]);
  const dot = symbol(symbolCircle, DOT)() ?? "";
  const figures = new Intl.NumberFormat(language);
  return {
    id: "plot-lengths",
    title: inLanguage(
      { zh: "各部分的字数（一点一份，竖线为中位数）", en: "Characters in each part (a dot a report, stroke: median)" },
      language,
    ),
    description: rows
      .map(({ label: name, lengths }) => {
        const [least = 0, most = 0] = [lengths[0], lengths.at(-1)];
        const sentence = {
          zh:
            lengths.length === 0 ? "没有" : `${lengths.length}份，最少${least}，中位数${median(lengths)}，最多${most}`,
          en:
            lengths.length === 0
              ? "none"
              : `${counted(lengths.length, "report")}, least ${least}, median ${median(lengths)}, most ${most}`,
        };
        return `${name}: ${inLanguage(sentence, language)}`;
      })
      .join("; "),
    height: bottom + LETTER + 8,
    marks: [
      ...x
        .ticks(4)
        .flatMap((tick) => [
          line("grid", x(tick), 0, x(tick), bottom),
          label(figures.format(tick), x(tick), bottom + LETTER + 4, "middle", "tick"),
        ]),
      ...rows.flatMap(({ kind, label: name, lengths }) => {
        const middle = y(kind) ?? 0;
        const centre = x(median(lengths));
        return [
          label(name, LEFT - 12, middle + LETTER * 0.36, "end"),
          ...lengths.map((length) =>
            s("path", { className: ["dot"], d: dot, transform: `translate(${round(x(length))} ${round(middle)})` }),
          ),
          ...(lengths.length === 0 ? [] : [line("median", centre, middle - ROW * 0.36, centre, middle + ROW * 0.36)]),
        ];
      }),
    ],
    legend: [],
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** The middle of sorted figures, the lower of two. */
function median(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
