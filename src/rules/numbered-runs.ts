import type { Edit } from "../core/diagnostic.js";
import type { Sentence } from "../core/sentence.js";
import type { SourceFile } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import type { Report } from "../model/report.js";
import { numeralIn, type Ordinal, ordinalSeries } from "./ordinals.js";
import { reversedOrdinals } from "./reversed-ordinals.js";
import { strayOrdinals } from "./stray-ordinals.js";

/** One of a run of things that are numbered on: `（二）`, `二是`. */
export interface Numbered {
  readonly value: number;
  /** As written. */
  readonly label: string;
  readonly span: Span;
  readonly numeralSpan: Span;
  /** Its numeral, were it another number. */
  numeral(value: number): string;
}

/** The ordinals of paragraphs and lists that number one series each. */
export function ordinalRuns(file: SourceFile, report: Report): readonly (readonly Numbered[])[] {
  return ordinalSeries(report, file).flatMap((series) => {
    const strays = new Set(strayOrdinals(series));
    const reversed = reversedOrdinals(series);
    const upsideDown = new Set(reversed.flatMap(({ between }) => between));
    const outer = new Set(reversed.flatMap((one) => one.outer));
    const runs: Ordinal[][] = [];
    const open: (Ordinal[] | undefined)[] = [];
    for (const [index, ordinal] of series.entries()) {
      const style = strays.has(ordinal) ? 1 : ordinal.style;
      for (let deeper = style + 1; deeper <= 4 && !upsideDown.has(ordinal); deeper++) open[deeper] = undefined;
      const run = open[style];
      if (run === undefined || (ordinal.value === 1 && (ordinal.fresh || isBelow(outer, series[index - 1])))) {
        const begun = [ordinal];
        runs.push(begun);
        open[style] = begun;
      } else run.push(ordinal);
    }
    return runs.filter((run) => !run.some((ordinal) => strays.has(ordinal))).map((run) => run.map(toNumbered));
  });
}

/** 1. below （2） begins anew, though it should stand above it. */
function isBelow(outer: ReadonlySet<Ordinal>, before: Ordinal | undefined): boolean {
  return before !== undefined && outer.has(before);
}

function toNumbered({ style, value, label, labelSpan, numeralSpan }: Ordinal): Numbered {
  return { value, label, span: labelSpan, numeralSpan, numeral: (other) => numeralIn(style, other) };
}

/** A number that doesn't follow from the one before it. */
export interface SequenceFault {
  readonly found: Numbered;
  readonly before: Numbered;
  /** What it should be, were nothing left out. */
  readonly expected: number;
  /** Gives it and those that go on from it the numbers that they would have. */
  readonly edits: readonly Edit[];
}

/** Gaps, repetitions and new beginnings within a run. */
export function sequenceFaults(run: readonly Numbered[]): readonly SequenceFault[] {
  const breaks = [...run.keys()].filter((index) => index > 0 && run[index]?.value !== (run[index - 1]?.value ?? 0) + 1);
  let shift = 0;
  return breaks.flatMap((index, order): SequenceFault[] => {
    const [before, found] = [run[index - 1], run[index]];
    if (before === undefined || found === undefined) return [];
    shift += before.value + 1 - found.value;
    if (shift === 0) return []; // 一、三、三: the second 三 is where it should be
    const edits = run
      .slice(index, breaks[order + 1])
      .map((one) => ({ span: one.numeralSpan, text: one.numeral(one.value + shift) }));
    return [{ found, before, expected: found.value + shift, edits }];
  });
}

/** The number of a fault as it should be written. */
export function relabelled({ label, value, numeral }: Numbered, other: number): string {
  return label.replace(numeral(value), numeral(other));
}

export function saySequence({ found, before, expected }: SequenceFault): Sentence {
  const right = relabelled(found, expected);
  if (found.value === before.value) {
    return {
      zh: `“${found.label}”重复了，前面已有“${before.label}”，应为“${right}”`,
      en: `“${found.label}” comes again after “${before.label}”; it should be “${right}”`,
    };
  }
  if (found.value > before.value) {
    return {
      zh: `“${before.label}”之后是“${found.label}”，缺“${right}”`,
      en: `“${found.label}” comes after “${before.label}”: “${right}” is missing`,
    };
  }
  return {
    zh: `“${before.label}”之后又是“${found.label}”，应为“${right}”`,
    en: `“${found.label}” comes after “${before.label}”; it should be “${right}”`,
  };
}
