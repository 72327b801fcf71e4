/** Makes something when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Makes something of an object when it is first asked for, and keeps it until it is asked for of another one: drafts are looked at
 * one after the other, and what a WeakMap holds outlives several collections of garbage, a twentieth of the time of `check`.
 */
export function oncePerLast<K extends object, T>(make: (of: K) => T): (of: K) => T {
  let last: { readonly of: K; readonly value: T } | undefined;
  return (of) => {
    if (last?.of === of) return last.value;
    const value = make(of);
    last = { of, value };
    return value;
  };
}

/** Makes something of each object when it is first asked for, and keeps it as long as the object. */
export function oncePer<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}
