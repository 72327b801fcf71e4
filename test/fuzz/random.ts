/** Numbers that look random and follow from a seed: a case can be played again. */
export interface Random {
  /** An integer from 0 to `limit` - 1. */
  below(limit: number): number;
  chance(probability: number): boolean;
  /** @throws {RangeError} if there is nothing to choose from */
  pick<T>(choices: readonly T[]): T;
  /** How many of something: mostly one to `usual`, now and then `most`. */
  count(usual: number, most: number): number;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0; // mulberry32
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick(choices) {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new RangeError("nothing to choose from");
      return chosen;
    },
    count: (usual, most) => (next() < 0.02 ? most : 1 + below(usual)),
  };
}

/** The seed of one case, which says all of it: `next` of a run, so that runs with other seeds have other cases. */
export function caseSeed(run: number, kind: string, index: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${run}/${kind}/${index}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
