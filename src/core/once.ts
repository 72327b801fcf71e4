/** Makes something when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Makes something of an object when it is first asked for, and keeps it until it is asked for of another one, or to the end of
 * `keepingAll`: what a WeakMap holds outlives several collections of garbage, a twentieth of the time of `check`.
 *
 * @param make what it makes must be the same whatever is given beside the object
 */
export function oncePerLast<K extends object, T, B = void>(make: (of: K, beside: B) => T): (of: K, beside: B) => T {
  let last: { readonly of: K; readonly value: T } | undefined;
  const all = new Map<K, { readonly of: K; readonly value: T }>();
  forgetters.push(() => all.clear());
  return (of, beside) => {
    if (last?.of === of) return last.value;
    last = all.get(of) ?? { of, value: make(of, beside) };
    if (keepsAll) all.set(of, last);
    return last.value;
  };
}

let keepsAll = false;
const forgetters: (() => void)[] = [];

/** Does work that goes from object to object and comes back to each: what `oncePerLast` made is kept till its end. */
export function keepingAll<T>(work: () => T): T {
  keepsAll = true;
  try {
    return work();
  } finally {
    keepsAll = false;
    for (const forget of forgetters) forget();
  }
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
