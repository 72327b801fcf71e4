import { describe, expect, test } from "vitest";
import { keepingAll, oncePerLast } from "../../src/core/once.js";

/** Of which objects a thing was made, in order, when it was asked for of these. */
function madeFor(asked: readonly string[], around: (work: () => void) => void = (work) => work()): readonly string[] {
  const made: string[] = [];
  const objects = new Map<string, { readonly name: string }>();
  const lengthOf = oncePerLast(({ name }: { readonly name: string }) => {
    made.push(name);
    return name.length;
  });
  around(() => {
    for (const name of asked) {
      const object = objects.get(name) ?? { name };
      objects.set(name, object);
      expect(lengthOf(object)).toBe(name.length);
    }
  });
  return made;
}

describe("what is made once", () => {
  test.each([
    { asked: ["a", "a", "a"], made: ["a"] },
    { asked: ["a", "b", "a"], made: ["a", "b", "a"] },
    { asked: ["a", "b", "b", "c"], made: ["a", "b", "c"] },
  ])("of $asked is made of $made", ({ asked, made }) => expect(madeFor(asked)).toEqual(made));

  test("is kept of all objects while there is work on all", () => {
    expect(madeFor(["a", "b", "c", "a", "b", "a"], keepingAll)).toEqual(["a", "b", "c"]);
  });

  test("is kept of the last one only when the work has ended, even badly", () => {
    const made: string[] = [];
    const lengthOf = oncePerLast(({ name }: { readonly name: string }) => made.push(name));
    const [a, b] = [{ name: "a" }, { name: "b" }];
    const failing = () =>
      keepingAll(() => {
        lengthOf(a);
        lengthOf(b);
        throw new Error("halfway");
      });
    expect(failing).toThrow("halfway");
    lengthOf(b);
    lengthOf(a);
    lengthOf(b);
    expect(made).toEqual(["a", "b", "a", "b"]);
  });

  test("may need something beside the object", () => {
    const sumOf = oncePerLast(({ value }: { readonly value: number }, more: number) => value + more);
    expect(sumOf({ value: 1 }, 2)).toBe(3);
  });
});
