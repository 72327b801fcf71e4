import type { Report } from "../model/report.js";
import type { RuleContext } from "./rule.js";
import { type RunningText, runningTexts } from "./running-text.js";

/** The running texts of a draft by the characters (UTF-16 units) that they hold, as written, cleaned or widened. */
interface CharacterIndex {
  readonly texts: readonly RunningText[];
  /** For each unit the numbers of the texts that hold it, in order. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<Report, CharacterIndex>();

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
      for (const text of holders.get(set.charCodeAt(at)) ?? NONE) {
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
  return indexOf(context).holders.keys();
}

export const DIGITS = "0123456789";
export const NUMERALS = "一二三四五六七八九十";

const NONE: readonly number[] = [];
/** By unit, one more than the place of its list while an index is made; 0 between. Far faster than a map. */
const places = new Uint32Array(0x10000);

function indexOf(context: Pick<RuleContext, "draft" | "report">): CharacterIndex {
  const before = known.get(context.report);
  if (before !== undefined) return before;
  const texts = runningTexts(context);
  const lists: number[][] = [];
  const units: number[] = [];
  const add = (text: string, index: number) => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const list = lists[(places[unit] ?? 0) - 1];
      if (list === undefined) {
        places[unit] = lists.push([index]);
        units.push(unit);
      } else if (list[list.length - 1] !== index) list.push(index);
    }
  };
  for (const [index, { text, clean, written }] of texts.entries()) {
    add(text, index);
    if (clean.text !== text) add(clean.text, index);
    if (written.text !== clean.text) add(written.text, index);
  }
  for (const unit of units) places[unit] = 0;
  const holders = new Map(units.map((unit, place) => [unit, lists[place] ?? NONE]));
  const found = { texts, holders };
  known.set(context.report, found);
  return found;
}
