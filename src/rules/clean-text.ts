import type { TracedPiece, TracedText } from "../core/traced-text.js";
import { characterOfRadical, RADICALS } from "../text/radicals.js";
import { unitSet } from "../text/unit-set.js";
import { invisibleIn } from "./invisible.js";
import { leftoverMarks } from "./leftover-marks.js";
import { firstEndingAfter, type ProtectedStretches } from "./protected-stretches.js";

type Stretch = readonly [from: number, to: number];

/** Stands for a unit that is no prose: of private use, so no pattern knows it. */
const MASK = "\uE000";
/** Addresses; bounded, and begun only where a word begins. */
const ADDRESS =
  /(?:https?|ftp):\/\/[\x21-\x7e]+|(?<![\w.])www\.[\x21-\x7e]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/giu;
const TRAILING = ".,;:!?'\"])}";
const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/gu;
const ODD_BLANK = /[\u2000-\u200a\u202f\u205f]/gu;

/** Chinese characters, their marks, figures and line ends. */
const ORDINARY = unitSet("\n，。、；：？！“”‘’《》〈〉（）〔〕【】—…～·0123456789.%％").fill(1, 0x3400, 0xa000);

/** Whether a text holds nothing that might have to be masked, cleaned or widened: most texts. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (ORDINARY[text.charCodeAt(at)] === 0) return false;
  return !text.includes("...");
}

/** A text without what is no prose: code and addresses are masked, unit for unit. */
export function prose(text: TracedText, { code }: ProtectedStretches): TracedText {
  return { text: withoutAddresses(withoutCode(text, code)), pieces: text.pieces };
}

/** A text as if its characters were all right; see `RunningText.clean`. */
export function cleaned({ text, pieces }: TracedText): TracedText {
  const cuts = [
    ...leftoverMarks(text),
    ...invisibleIn(text).flatMap(({ from, to, blank }): Stretch[] => (blank ? [] : [[from, to]])),
  ].sort((a, b) => a[0] - b[0]);
  const ordinary = text
    .replace(FULL_WIDTH_DIGIT, (digit) => digit.normalize("NFKC"))
    .replace(RADICALS, (radical) => characterOfRadical(radical) ?? radical)
    .replace(ODD_BLANK, "\u00a0");
  return without({ text: ordinary, pieces }, cuts);
}

function withoutCode({ text, pieces }: TracedText, code: readonly Stretch[]): string {
  if (code.length === 0) return text;
  const units: string[] = [];
  for (const [index, { at, offset, fixed }] of pieces.entries()) {
    const end = pieces[index + 1]?.at ?? text.length;
    const first = firstEndingAfter(code, offset);
    let done = at;
    for (let next = first; done < end; next++) {
      const [from, to] = code[next] ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      const [start, stop] =
        fixed === undefined ? [from - offset + at, to - offset + at] : from <= offset ? [at, end] : [end, end];
      const begin = Math.max(done, Math.min(start, end));
      const finish = Math.max(begin, Math.min(stop, end));
      units.push(text.slice(done, begin), MASK.repeat(finish - begin));
      done = finish;
      if (begin === end) break;
    }
  }
  return units.join("");
}

function withoutAddresses(text: string): string {
  if (isPlain(text) || !/:\/\/|www\.|@/iu.test(text)) return text;
  return text.replace(ADDRESS, (found) => {
    let end = found.length;
    while (TRAILING.includes(found.charAt(end - 1)) && !(found[end - 1] === ")" && found.includes("("))) end--;
    return MASK.repeat(end) + found.slice(end);
  });
}

/** A text with some stretches taken out; `cuts` are in order and don't overlap. */
function without({ text, pieces }: TracedText, cuts: readonly Stretch[]): TracedText {
  if (cuts.length === 0) return { text, pieces };
  const left: string[] = [];
  const moved: TracedPiece[] = [];
  let length = 0;
  let index = 0;
  let from = 0;
  for (const [cutFrom, cutTo] of [...cuts, [text.length, text.length] as const]) {
    if (cutFrom > from) {
      while (index + 1 < pieces.length && (pieces[index + 1]?.at ?? 0) <= from) index++;
      for (let at = index; at < pieces.length; at++) {
        const piece = pieces[at];
        if (piece === undefined || piece.at >= cutFrom) break;
        index = at;
        const skipped = Math.max(0, from - piece.at);
        moved.push({
          ...piece,
          at: length + Math.max(0, piece.at - from),
          offset: piece.offset + (piece.fixed === undefined ? skipped : 0),
        });
      }
      left.push(text.slice(from, cutFrom));
      length += cutFrom - from;
    }
    from = Math.max(from, cutTo);
  }
  return { text: left.join(""), pieces: moved.length === 0 ? pieces.slice(0, 1) : moved };
}
