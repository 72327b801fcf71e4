import type { Nodes, Root } from "mdast";

/**
 * Characters that mean nothing to Markdown wherever they stand: Han, Chinese and full-width marks. Not full-width letters and
 * blanks, which Markdown folds where it compares labels.
 */
export const INERT = "\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\uff01-\uff20\uff3b-\uff40\uff5b-\uff5e“”‘’—…·";
/**
 * The inside of a run of them. Digits may stand there, not at its edges, where they could number a list. The edges stay: by them
 * Markdown tells whether `**` opens or closes.
 */
const INSIDE = new RegExp(`(?<=[${INERT}])[${INERT}\\d%]{3,}(?=[${INERT}])`, "g");
/** Private use: each stands for the inside of a run. */
const STAND_IN = /[\ue000-\uf8ff]/g;
const FIRST_STAND_IN = 0xe000;
const STAND_INS = 0xf8ff - FIRST_STAND_IN + 1;

/** A label of links may have 999 characters; a shortened one would be one with more. */
const LONG_LABEL = /\[[^\]]{999}/;

/** A text with its runs of prose shortened, for a parser that looks at every character a dozen times. */
interface Condensed {
  readonly text: string;
  /** Gives a tree parsed from it the words and places of the original; changes the tree. */
  restore(tree: Root): void;
}

/**
 * Shortens each run of Chinese prose to its first character, a stand-in and its last: nine tenths of a report, in which Markdown
 * has nothing to find.
 *
 * @returns undefined where that isn't safe: the text has characters of private use itself, or what could be a label too long
 */
export function condense(text: string): Condensed | undefined {
  if (text.search(STAND_IN) !== -1 || LONG_LABEL.test(text)) return undefined;
  const standIns = new Map<string, string>();
  const insides: string[] = [];
  /** Where stand-ins are in the short text, and how much shorter it is behind each. */
  const places: number[] = [];
  const saved = [0];
  let short = "";
  let done = 0;
  let shorter = 0;
  INSIDE.lastIndex = 0;
  for (let match = INSIDE.exec(text); match !== null; match = INSIDE.exec(text)) {
    const [inside] = match;
    let standIn = standIns.get(inside);
    if (standIn === undefined) {
      if (insides.length === STAND_INS) break;
      standIn = String.fromCharCode(FIRST_STAND_IN + insides.length);
      standIns.set(inside, standIn);
      insides.push(inside);
    }
    short += text.slice(done, match.index) + standIn;
    places.push(match.index - shorter);
    shorter += inside.length - 1;
    saved.push(shorter);
    done = match.index + inside.length;
  }
  short += text.slice(done);

  const savedBefore = (offset: number) => saved[countBelow(places, offset)] ?? 0;
  const words = (value: string) =>
    value.replace(STAND_IN, (standIn) => insides[standIn.charCodeAt(0) - FIRST_STAND_IN] ?? standIn);
  const restoreTexts = (node: Nodes) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "string" && key !== "type") Object.assign(node, { [key]: words(value) });
    }
  };
  const restore = (node: Nodes) => {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
      const { offset = 0, column } = point;
      const before = savedBefore(offset);
      point.column = column + before - savedBefore(offset - column + 1);
      point.offset = offset + before;
    }
    if (node.type === "text") node.value = words(node.value);
    else if (!("children" in node) || "url" in node || "identifier" in node) restoreTexts(node);
    if ("children" in node) for (const child of node.children) restore(child);
  };
  return {
    text: short,
    restore,
  };
}

/** How many of some ascending numbers are below a limit. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
