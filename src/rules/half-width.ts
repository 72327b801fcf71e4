import { isCjk } from "../text/han.js";
import { documentNumbers } from "./document-number.js";

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Marks that stand side by side are looked at together: what is beside the first and the last decides for all. */
const RUN = /[,;:?!()[\]"']+/gu;
const MARK = /[,;:?!]/u;
/** `(一)`, `(1)`: an ordinal, which rules of their own look after. */
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/u;
const BEFORE_ORDINAL = /^$|[。；：！？\n]$/u;

/** The full-width form of a half-width mark or bracket. */
export function wideForm(mark: string): string {
  return WIDE[mark] ?? mark;
}

/** Places of half-width , : ; ? ! beside Chinese. Not those of 15:52, 1:500, 1,234 and Latin text. */
export function halfWidthMarks(text: string): readonly number[] {
  const places: number[] = [];
  for (const { index, 0: run } of text.matchAll(RUN)) {
    if (!MARK.test(run)) continue;
    const after = characterAt(text, index + run.length);
    if (!isCjk(characterBefore(text, blanksBefore(text, index))) && !isCjk(after)) continue;
    for (let at = 0; at < run.length; at++) if (MARK.test(run.charAt(at))) places.push(index + at);
  }
  return places;
}

/** A pair of brackets in Chinese text of which at least one is half-width. */
export interface HalfWidthBrackets {
  readonly open: number;
  readonly close: number;
}

/** Pairs with Chinese inside or beside them; ordinals and document numbers left out. In the order of their closing. */
export function halfWidthBrackets(text: string): readonly HalfWidthBrackets[] {
  if (!/[()]/u.test(text)) return [];
  const chinese = chineseBefore(text);
  const numbers = new Set(documentNumbers(text).map(({ open }) => open));
  const found: HalfWidthBrackets[] = [];
  const open: number[] = [];
  for (const { index, 0: bracket } of text.matchAll(/[()（）]/gu)) {
    if (bracket === "(" || bracket === "（") {
      open.push(index);
      continue;
    }
    const from = open.pop();
    if (from === undefined || (text[from] !== "(" && bracket !== ")") || numbers.has(from)) continue;
    const inside = text.slice(from + 1, Math.min(index, from + 5));
    if (ORDINAL.test(inside) && BEFORE_ORDINAL.test(text.slice(Math.max(0, from - 4), from).trimEnd())) continue;
    const within = (chinese[index] ?? 0) > (chinese[from + 1] ?? 0);
    if (within || isCjk(characterBefore(text, from)) || isCjk(characterAt(text, index + 1))) {
      found.push({ open: from, close: index });
    }
  }
  return found;
}

/** A text with its half-width marks and brackets as they should be; of the same length. */
export function widened(text: string): string {
  const places = [...halfWidthMarks(text), ...halfWidthBrackets(text).flatMap(({ open, close }) => [open, close])];
  if (places.length === 0) return text;
  const wide = new Set(places);
  return text.replace(/[,;:?!()]/gu, (mark, at: number) => (wide.has(at) ? wideForm(mark) : mark));
}

/** For each place, how many Chinese characters stand before it. */
function chineseBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) counts[at + 1] = (counts[at] ?? 0) + (isCjk(text.charAt(at)) ? 1 : 0);
  return counts;
}

function blanksBefore(text: string, place: number): number {
  let at = place;
  while (at > 0 && at > place - 8 && /[ \t\u00a0\u3000]/u.test(text.charAt(at - 1))) at--;
  return at;
}

function characterBefore(text: string, place: number): string {
  return [...text.slice(Math.max(0, place - 2), place)].at(-1) ?? "";
}

function characterAt(text: string, place: number): string {
  return [...text.slice(place, place + 2)][0] ?? "";
}
