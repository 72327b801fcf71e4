/** A word found in a text, in UTF-16 units. */
interface FoundWord<T> {
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
  /**
   * All places where a word stands that `accept` agrees to. They don't overlap: from each place the longest word wins, and of
   * entries for one word the first that is accepted.
   */
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
  return { find: (text, accept = () => true) => findFrom(root, text, accept) };
}

function findFrom<T>(root: Node<T>, text: string, accept: (found: FoundWord<T>) => boolean): readonly FoundWord<T>[] {
  const found: FoundWord<T>[] = [];
  for (let from = 0; from < text.length; from++) {
    const first = root.next.get(text.charCodeAt(from));
    if (first === undefined) continue; // nearly everywhere: no word begins here
    const longest = candidates(first, text, from).findLast(accept);
    if (longest === undefined) continue;
    found.push(longest);
    from = longest.to - 1;
  }
  return found;
}

/** The words that begin at a place, shorter ones first; of one word the last entry first. */
function candidates<T>(first: Node<T>, text: string, from: number): readonly FoundWord<T>[] {
  let node: Node<T> | undefined = first;
  const words: FoundWord<T>[] = [];
  for (let to = from + 1; node !== undefined; to++) {
    for (const entry of node.entries.toReversed()) words.push({ from, to, entry });
    node = to < text.length ? node.next.get(text.charCodeAt(to)) : undefined;
  }
  return words;
}
