import type { Report } from "../model/report.js";
import type { RuleContext } from "./rule.js";
import { type RunningText, runningTexts } from "./running-text.js";

/** The running texts of a draft by the characters (UTF-16 units) that they hold, as written, cleaned or widened. */
interface CharacterIndex {
  readonly report: Report;
  readonly texts: readonly RunningText[];
  readonly units: readonly number[];
  /** For each of the units the numbers of the texts that hold it, in order. */
  readonly holders: readonly (readonly number[])[];
}

/** Of the draft that was asked for last: rules read one draft after the other. */
let latest: CharacterIndex | undefined;
/** By unit, one more than its place among the units of the latest index. A map takes far longer. */
const places = new Uint32Array(0x10000);

/**
 * The running texts, in order, that hold at least one character of each set.
 *
 * Most rules have nothing to find in most texts: each names the characters without which there is nothing, and neither reads the
 * other texts nor, where there are none, compiles its patterns. A character that a rule forgets here is a fault that it overlooks.
 */
export function textsWith(
  context: Pick<RuleContext, "draft" | "report">,
  ...sets: readonly string[]
): readonly RunningText[] {
  const { texts, holders } = indexOf(context);
  const met = new Uint8Array(texts.length);
  for (const [index, set] of sets.entries()) {
    let some = false;
    for (let at = 0; at < set.length; at++) {
      for (const text of holders[(places[set.charCodeAt(at)] ?? 0) - 1] ?? NONE) {
        if (met[text] !== index) continue;
        met[text] = index + 1;
        some = true;
      }
    }
    if (!some) return [];
  }
  return texts.filter((_, index) => met[index] === sets.length);
}

/** The characters that words begin with. */
export function beginningsOf(words: Iterable<string>): string {
  return [...new Set(Array.from(words, (word) => word.charAt(0)))].join("");
}

/** Every character (UTF-16 unit) of the running texts, once each. */
export function charactersIn(context: Pick<RuleContext, "draft" | "report">): Iterable<number> {
  return indexOf(context).units;
}

export const DIGITS = "0123456789";
export const NUMERALS = "一二三四五六七八九十";

const NONE: readonly number[] = [];

function indexOf(context: Pick<RuleContext, "draft" | "report">): CharacterIndex {
  if (latest?.report === context.report) return latest;
  const texts = runningTexts(context);
  for (const unit of latest?.units ?? NONE) places[unit] = 0;
  const holders: number[][] = [];
  const units: number[] = [];
  const add = (text: string, index: number) => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const list = holders[(places[unit] ?? 0) - 1];
      if (list === undefined) {
        places[unit] = holders.push([index]);
        units.push(unit);
      } else if (list[list.length - 1] !== index) list.push(index);
    }
  };
  for (const [index, { text, clean, written }] of texts.entries()) {
    add(text, index);
    if (clean.text !== text) add(clean.text, index);
    if (written.text !== clean.text) add(written.text, index);
  }
  latest = { report: context.report, texts, units, holders };
  return latest;
}
