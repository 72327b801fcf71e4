/** A word found in a text, in UTF-16 units. */
export interface FoundWord<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

interface Index<T> {
  /** Of one word the last entry first. */
  readonly entries: ReadonlyMap<string, readonly T[]>;
  /** How long the words are that begin with a unit, shorter ones first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** By unit: whether words begin with it, and whether one of them has no other unit. */
  readonly starts: Uint8Array;
  /** Not 0 where a word may begin with two units; see `pairAt`. */
  readonly pairs: Uint8Array;
}

const UNITS = 0x10000;
const PAIRS = 0x10000;
const BEGINS = 1;
const IS_WHOLE = 2;

/** A number for the two units at a place, which other pairs may share: it keeps most places from being looked up at all. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (PAIRS - 1);
}

/** Many words looked for at once, in one pass whatever their number. */
export interface WordFinder<T> {
  /** The characters (UTF-16 units) that words begin with. */
  readonly beginnings: string;
  /** Every place where a word stands, in order: of those that begin together shorter ones first. They may overlap. */
  occurrences(text: string): readonly FoundWord<T>[];
  /** The places that `longestOf` chooses. */
  find(text: string, accept?: (found: FoundWord<T>) => boolean): readonly FoundWord<T>[];
}

export function wordFinder<T>(words: Iterable<readonly [word: string, entry: T]>): WordFinder<T> {
  const entries = new Map<string, T[]>();
  const lengths = new Map<number, number[]>();
  const starts = new Uint8Array(UNITS);
  const pairs = new Uint8Array(PAIRS);
  for (const [word, entry] of words) {
    if (word === "") continue;
    const same = entries.get(word);
    if (same !== undefined) {
      same.unshift(entry);
      continue;
    }
    entries.set(word, [entry]);
    const first = word.charCodeAt(0);
    if (starts[first] !== IS_WHOLE) starts[first] = word.length === 1 ? IS_WHOLE : BEGINS;
    pairs[pairAt(word, 0)] = 1;
    const known = lengths.get(first);
    if (known === undefined) lengths.set(first, [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => a - b);
  const index = { entries, lengths, starts, pairs };
  return {
    beginnings: String.fromCharCode(...lengths.keys()),
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

function occurrencesFrom<T>({ entries, lengths, starts, pairs }: Index<T>, text: string): readonly FoundWord<T>[] {
  const found: FoundWord<T>[] = [];
  for (let from = 0; from < text.length; from++) {
    const unit = text.charCodeAt(from);
    const start = starts[unit] ?? 0;
    if (start === 0 || (start === BEGINS && pairs[pairAt(text, from)] === 0)) continue; // nearly everywhere
    const known = lengths.get(unit) ?? [];
    for (const length of known) {
      const to = from + length;
      const same = to > text.length ? undefined : entries.get(text.slice(from, to));
      if (same !== undefined) for (const entry of same) found.push({ from, to, entry });
    }
  }
  return found;
}
