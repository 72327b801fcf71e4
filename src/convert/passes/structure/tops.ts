import { type PartKind, recognisePart } from "../../../model/parts.js";
import type { Family } from "../markers.js";
import type { Marked } from "./shape.js";

/** The headings of first level, by index, and what they were recognised by. */
export interface Tops {
  readonly tops: ReadonlySet<number>;
  /** Ordinals 一、二、 that began anew below a first level: of level 2 (AR-46). */
  readonly nested: ReadonlySet<number>;
  readonly by: "ordinals" | "other ordinals" | "outline" | "words" | "nothing";
  /** Those whose ordinal is of another family than their neighbours' (AR-47). */
  readonly odd: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();
/** Families that take the place of 一、 where there is none. */
const SUBSTITUTES: readonly Family[] = ["digit-dun", "digit-dot", "han-paren", "digit-paren"];
const MAX_UNNUMBERED = 45;
const MIN_RUN = 3;
/** A day of the next year makes no plan. */
const DATED = /\d\s*(?:[-/.]\s*\d|年\s*\d{1,2}\s*月)/u;

/** Finds the first level: by 一、二、 where hands typed it so, else by what stands in its place. */
export function findTops(marked: readonly Marked[], year: number | undefined): Tops {
  const typed = sequenceOf(marked, ["han-dun", "part"]);
  if (typed.length > 0) {
    const found = restarts(marked, typed, year);
    const odd = flattened(marked, found.tops);
    const alike = sameOutline(marked, found.tops);
    return { ...found, tops: new Set([...found.tops, ...odd, ...alike]), by: "ordinals", odd };
  }
  for (const family of SUBSTITUTES) {
    const sequence = sequenceOf(marked, [family]);
    if (kindsOf(marked, sequence, year) < 2 && !isRun(marked, sequence)) continue;
    return { ...restarts(marked, sequence, year), by: "other ordinals", odd: NONE };
  }
  const outlined = byOutline(marked);
  if (outlined.size > 1) return { tops: outlined, nested: NONE, by: "outline", odd: NONE };
  const worded = indices(marked).filter((index) => isUnnumbered(marked[index], year));
  const found = kindsOf(marked, worded, year) > 1;
  return { tops: new Set(found ? worded : []), nested: NONE, by: found ? "words" : "nothing", odd: NONE };
}

function indices(marked: readonly Marked[]): number[] {
  return [...marked.keys()];
}

function sequenceOf(marked: readonly Marked[], families: readonly Family[]): number[] {
  return indices(marked).filter((index) => {
    const { marker, shape } = marked[index] ?? {};
    return marker !== undefined && families.includes(marker.family) && shape !== "prose";
  });
}

/** Whether headings count from one to the end, each with text below it: parts without the words of parts (AR-45). */
function isRun(marked: readonly Marked[], sequence: readonly number[]): boolean {
  return (
    sequence.length >= MIN_RUN &&
    sequence.every((index, at) => {
      const next = marked[index + 1];
      const { marker, shape } = marked[index] ?? {};
      return (
        marker?.value === at + 1 && shape === "whole" && next !== undefined && next.marker?.family !== marker.family
      );
    })
  );
}

/** A 一、 behind the first level's own begins a level below it, and counts on until the first level goes on. */
function restarts(
  marked: readonly Marked[],
  sequence: readonly number[],
  year: number | undefined,
): Pick<Tops, "tops" | "nested"> {
  const tops = new Set<number>();
  const nested = new Set<number>();
  let next = 1;
  let inner: number | undefined;
  for (const index of sequence) {
    const { marker, words } = marked[index] ?? {};
    if (marker === undefined || words === undefined) continue;
    const opensPart = recognisePart(words.text, year).some((kind) => kind !== "measures");
    const goesOn = inner === marker.value && !(marker.value === next && opensPart);
    const begins = marker.value === 1 && next > 1 && !opensPart;
    if (goesOn || begins) {
      nested.add(index);
      inner = marker.value + 1;
    } else {
      tops.add(index);
      next = marker.value + 1;
      inner = undefined;
    }
  }
  return { tops, nested };
}

/** 1、 where 一、 is missing before 二、: an automatic number that an extractor wrote in digits. */
function flattened(marked: readonly Marked[], tops: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  let from = 0;
  let next = 1;
  for (const top of tops) {
    const value = marked[top]?.marker?.value ?? next;
    for (let missing = next; missing < value; missing++) {
      const offset = marked.slice(from, top).findIndex(({ marker, shape }) => {
        const digits = marker?.family === "digit-dun" || marker?.family === "digit-dot";
        return digits && marker.value === missing && shape === "whole";
      });
      if (offset === -1) continue;
      found.add(from + offset);
      from += offset + 1;
    }
    next = value + 1;
    from = top + 1;
  }
  return found;
}

/** Lines without an ordinal that the file itself sets on one level with the numbered ones. */
function sameOutline(marked: readonly Marked[], tops: ReadonlySet<number>): number[] {
  const outlines = new Set(
    [...tops].map((index) => marked[index]?.line.paragraph.outline).filter((outline) => outline !== undefined),
  );
  return indices(marked).filter((index) => {
    const { line, marker, shape } = marked[index] ?? {};
    const outline = line?.paragraph.outline;
    return marker === undefined && shape === "whole" && outline !== undefined && outlines.has(outline);
  });
}

function byOutline(marked: readonly Marked[]): Set<number> {
  const outlined = indices(marked).filter(
    (index) => marked[index]?.line.paragraph.outline !== undefined && marked[index]?.shape === "whole",
  );
  const levels = outlined.map((index) => marked[index]?.line.paragraph.outline ?? 9).sort((a, b) => a - b);
  const first = levels.find((level) => levels.filter((other) => other === level).length > 1);
  return new Set(outlined.filter((index) => marked[index]?.line.paragraph.outline === first));
}

function isUnnumbered(candidate: Marked | undefined, year: number | undefined): boolean {
  if (candidate === undefined || candidate.marker !== undefined || candidate.shape !== "whole") return false;
  const { text, paragraph } = candidate.line;
  return (
    paragraph.table === undefined &&
    paragraph.note === undefined &&
    text.length <= MAX_UNNUMBERED &&
    !/[，：]$/u.test(text) &&
    !DATED.test(text) &&
    recognisePart(text, year).length > 0
  );
}

/** How many kinds of part some lines name. */
function kindsOf(marked: readonly Marked[], sequence: readonly number[], year: number | undefined): number {
  const kinds = new Set<PartKind>();
  for (const index of sequence)
    for (const kind of recognisePart(marked[index]?.words.text ?? "", year)) kinds.add(kind);
  return kinds.size;
}
