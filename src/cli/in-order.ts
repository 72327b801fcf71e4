/** Works on up to `limit` items at a time and yields what comes of them in their order; a failure is thrown when its turn comes. */
export async function* inOrder<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let next = 0;
  while (next < items.length || running.length > 0) {
    for (; next < items.length && running.length < limit; next++) {
      const item = items[next];
      if (item === undefined) continue;
      const made = work(item);
      made.catch(() => {}); // one that fails before its turn, or behind another failure, ends no program
      running.push(made);
    }
    const first = running.shift();
    if (first !== undefined) yield await first;
  }
}
