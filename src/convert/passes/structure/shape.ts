import { cut, type Line, trim } from "../../line.js";
import { type Marker, markerOf } from "../markers.js";

/**
 * How a numbered line reads: `whole`: a heading and nothing else. `stop`: one that ends in a full stop. `run-in`: a short sentence
 * with text behind it. `prose`: none of these.
 */
type Shape = "whole" | "stop" | "run-in" | "prose";

/** A line of the text with its ordinal. */
export interface Marked {
  readonly line: Line;
  readonly marker?: Marker;
  /** Without the ordinal. */
  readonly words: Line;
  readonly shape: Shape;
}

/** AR-50. */
const MAX_RUN_IN = 40;
const MAX_WHOLE = 60;
const MAX_PART = 90;
/** Longer, and a colon at the end opens a list instead of closing a heading. */
const MAX_WITH_COLON = 25;

export function mark(line: Line): Marked {
  const { table, note, number } = line.paragraph;
  const marker = table !== undefined || note !== undefined || number?.bullet ? undefined : markerOf(line.text);
  const words = marker === undefined ? line : trim(cut(line, marker.length));
  return { line, words, shape: shapeOf(words.text, marker?.level === 1), ...(marker === undefined ? {} : { marker }) };
}

function shapeOf(text: string, isPart: boolean): Shape {
  const sentence = firstSentence(text);
  if (sentence === undefined) {
    if (/[！？!?；;，,、]$|[！？；]/u.test(text) || text.length > (isPart ? MAX_PART : MAX_WHOLE)) return "prose";
    return /[：:]$/u.test(text) && !isPart && text.length > MAX_WITH_COLON ? "prose" : "whole";
  }
  if (sentence - 1 > MAX_RUN_IN || /[；！？]/u.test(text.slice(0, sentence))) return "prose";
  return sentence === text.length ? "stop" : "run-in";
}

/** Where the first sentence ends, its full stop included; a stop within quotation marks ends none. */
export function firstSentence(text: string): number | undefined {
  const end = /。(?![”’」』）)》])/u.exec(text)?.index;
  return end === undefined ? undefined : end + 1;
}
