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

/** Words by the units that they begin with. */
interface Table<T> {
  /** A bit for each `hashOf` the beginning of a word. Small, so that it stays in the processor's nearest memory. */
  readonly bits: Uint32Array;
  /** By the end of it: one more than the place in `words`, 0 where no word begins. */
  readonly places: Uint16Array;
  /** Shorter ones first. */
  readonly words: Known<T>[][];
}

interface Index<T> {
  readonly single: ReadonlyMap<string, Known<T>>;
  readonly pairs: Table<T>;
  /** Words of three units and more: pairs that many begin with (法治) stand in every sentence. */
  readonly longer: Table<T>;
}

const BITS = 32;
const HASHES = 0x10000;
const PLACES = 0x2000;

/** A number for a few units, which few others share: it keeps nearly all places from being looked at any further. */
function hashOf(first: number, second: number, third = 0): number {
  return (Math.imul(Math.imul(first, 31) + second, 31) + third) & (HASHES - 1);
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
  const single = new Map<string, Known<T>>();
  const pairs = emptyTable<T>();
  const longer = emptyTable<T>();
  for (const entry of [...known.values()].sort((a, b) => a.word.length - b.word.length)) {
    const { word } = entry;
    const [first, second, third] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
    if (word.length === 1) single.set(word, entry);
    else if (word.length === 2) insert(pairs, hashOf(first, second), entry);
    else insert(longer, hashOf(first, second, third), entry);
  }
  const index = { single, pairs, longer };
  return {
    words: [...known.keys()],
    occurrences: (text) => occurrencesFrom(index, text),
    find: (text, accept) => longestOf(occurrencesFrom(index, text), accept),
  };
}

function emptyTable<T>(): Table<T> {
  return { bits: new Uint32Array(HASHES / BITS), places: new Uint16Array(PLACES), words: [] };
}

function insert<T>({ bits, places, words }: Table<T>, hash: number, entry: Known<T>): void {
  bits[hash >> 5] = (bits[hash >> 5] ?? 0) | (1 << (hash & 31));
  const at = hash & (PLACES - 1);
  const place = places[at] ?? 0;
  if (place === 0) places[at] = words.push([entry]);
  else words[place - 1]?.push(entry);
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

function occurrencesFrom<T>({ single, pairs, longer }: Index<T>, text: string): readonly FoundWord<T>[] {
  const found: FoundWord<T>[] = [];
  const hasSingle = single.size > 0;
  const { length } = text;
  let first = 0;
  let second = length > 0 ? text.charCodeAt(0) : 0;
  let third = length > 1 ? text.charCodeAt(1) : 0;
  for (let from = 0; from < length; from++) {
    first = second;
    second = third;
    // asked for beyond the end, it is no number, and the whole walk takes three times as long
    third = from + 2 < length ? text.charCodeAt(from + 2) : 0;
    if (hasSingle) add(found, single.get(text.charAt(from)), from);
    addFrom(found, pairs, hashOf(first, second), text, from);
    addFrom(found, longer, hashOf(first, second, third), text, from);
  }
  return found;
}

function addFrom<T>(
  found: FoundWord<T>[],
  { bits, places, words }: Table<T>,
  hash: number,
  text: string,
  from: number,
): void {
  if ((((bits[hash >> 5] ?? 0) >>> (hash & 31)) & 1) === 0) return; // nearly always
  for (const known of words[(places[hash & (PLACES - 1)] ?? 0) - 1] ?? []) {
    if (text.startsWith(known.word, from)) add(found, known, from);
  }
}

function add<T>(found: FoundWord<T>[], known: Known<T> | undefined, from: number): void {
  if (known === undefined) return;
  for (const entry of known.entries) found.push({ from, to: from + known.word.length, entry });
}
