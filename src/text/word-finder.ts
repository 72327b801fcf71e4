import { UNITS } from "./unit-set.js";

/** A word found in a text, in UTF-16 units. */
export interface FoundWord<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

/** A word with its entries, the last one first. */
interface Known<T> {
  readonly word: string;
  readonly entries: T[];
}

interface Index<T> {
  /** The words by `pairAt` of their first two units, shorter ones first. */
  readonly byPair: readonly Known<T>[][];
  /** By `pairAt`: one more than the place in `byPair`, 0 where no word begins. */
  readonly pairs: Uint16Array;
  /** The words of one unit. */
  readonly single: ReadonlyMap<string, Known<T>>;
  /** A bit for each unit: whether a word begins with it. Small, so that it stays in the processor's nearest memory. */
  readonly begins: Uint32Array;
}

const BITS = 32;
/** Few enough to stay in the processor’s nearest memory. */
const PAIRS = 0x2000;

/** A number for two units, which other pairs may share: it keeps most places from being looked at any further. */
function pairAt(first: number, second: number): number {
  return (first * 31 + second) & (PAIRS - 1);
}

/** Many words looked for at once, in one pass whatever their number. */
export interface WordFinder<T> {
  /** The words, each once. */
  readonly words: readonly string[];
  /** Every place where a word stands, in order: of those that begin together shorter ones first. They may overlap. */
  occurrences(text: string): readonly FoundWord<T>[];
  /** The places that `longestOf` chooses. */
  find(text: string, accept?: (found: FoundWord<T>) => boolean): readonly FoundWord<T>[];
}

export function wordFinder<T>(words: Iterable<readonly [word: string, entry: T]>): WordFinder<T> {
  const known = new Map<string, Known<T>>();
  for (const [word, entry] of words) {
    const same = known.get(word);
    if (same !== undefined) same.entries.unshift(entry);
    else if (word !== "") known.set(word, { word, entries: [entry] });
  }
  const byPair: Known<T>[][] = [];
  const pairs = new Uint16Array(PAIRS);
  const single = new Map<string, Known<T>>();
  const begins = new Uint32Array(UNITS / BITS);
  for (const entry of [...known.values()].sort((a, b) => a.word.length - b.word.length)) {
    const { word } = entry;
    const unit = word.charCodeAt(0);
    begins[unit >> 5] = (begins[unit >> 5] ?? 0) | (1 << (unit & 31));
    if (word.length === 1) {
      single.set(word, entry);
      continue;
    }
    const pair = pairAt(unit, word.charCodeAt(1));
    const place = pairs[pair] ?? 0;
    if (place === 0) pairs[pair] = byPair.push([entry]);
    else byPair[place - 1]?.push(entry);
  }
  const index = { byPair, pairs, single, begins };
  return {
    words: [...known.keys()],
    occurrences: (text) => occurrencesFrom(index, text),
    find: (text, accept) => longestOf(occurrencesFrom(index, text), accept),
  };
}

/**
 * Of the places of a text where a word stands, those that `accept` agrees to. They don't overlap: from each place the longest word
 * wins, and of entries for one word the first that is accepted.
 */
export function longestOf<T>(
  occurrences: readonly FoundWord<T>[],
  accept: (found: FoundWord<T>) => boolean = () => true,
): readonly FoundWord<T>[] {
  const chosen: FoundWord<T>[] = [];
  let done = 0;
  for (let first = 0, next = 0; first < occurrences.length; first = next) {
    const from = occurrences[first]?.from ?? 0;
    while (occurrences[next]?.from === from) next++;
    const longest = from < done ? undefined : occurrences.slice(first, next).findLast(accept);
    if (longest === undefined) continue;
    chosen.push(longest);
    done = longest.to;
  }
  return chosen;
}

function occurrencesFrom<T>({ byPair, pairs, single, begins }: Index<T>, text: string): readonly FoundWord<T>[] {
  const found: FoundWord<T>[] = [];
  for (let from = 0; from < text.length; from++) {
    const unit = text.charCodeAt(from);
    if ((((begins[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 0) continue; // mostly
    if (single.size > 0) add(found, single.get(text.charAt(from)), from);
    const place = pairs[pairAt(unit, text.charCodeAt(from + 1))] ?? 0;
    if (place === 0) continue;
    for (const known of byPair[place - 1] ?? []) if (text.startsWith(known.word, from)) add(found, known, from);
  }
  return found;
}

function add<T>(found: FoundWord<T>[], known: Known<T> | undefined, from: number): void {
  if (known === undefined) return;
  for (const entry of known.entries) found.push({ from, to: from + known.word.length, entry });
}
