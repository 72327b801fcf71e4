/** A word found in a text, in UTF-16 units. */
export interface FoundWord<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly entries: T[];
}

/** Many words looked for at once, in one pass whatever their number. */
export interface WordFinder<T> {
  /** Every place where a word stands, in order: of those that begin together shorter ones first. They may overlap. */
  occurrences(text: string): readonly FoundWord<T>[];
  /** The places that `longestOf` chooses. */
  find(text: string, accept?: (found: FoundWord<T>) => boolean): readonly FoundWord<T>[];
}

export function wordFinder<T>(words: Iterable<readonly [word: string, entry: T]>): WordFinder<T> {
  const root: Node<T> = { next: new Map(), entries: [] };
  for (const [word, entry] of words) {
    if (word === "") continue;
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const known = node.next.get(unit);
      const next: Node<T> = known ?? { next: new Map(), entries: [] };
      if (known === undefined) node.next.set(unit, next);
      node = next;
    }
    node.entries.push(entry);
  }
  return {
    occurrences: (text) => occurrencesFrom(root, text),
    find: (text, accept) => longestOf(occurrencesFrom(root, text), accept),
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

/** Of one word the last entry first. */
function occurrencesFrom<T>(root: Node<T>, text: string): readonly FoundWord<T>[] {
  const found: FoundWord<T>[] = [];
  for (let from = 0; from < text.length; from++) {
    let node = root.next.get(text.charCodeAt(from)); // nearly everywhere undefined: no word begins here
    for (let to = from + 1; node !== undefined; to++) {
      if (node.entries.length > 0) for (const entry of node.entries.toReversed()) found.push({ from, to, entry });
      node = node.next.get(text.charCodeAt(to));
    }
  }
  return found;
}
