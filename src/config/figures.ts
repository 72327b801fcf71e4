import { isMapping, type Mapping } from "../core/mapping.js";
import { type Characters, type Millimetres, mm, type Points, pt, zi } from "../layout/units.js";

/**
 * The figures of a house style by JSON pointer, each as its unit.
 *
 * What must be there and isn't is noted in `missing`, and a stand-in given that only serves to go on looking.
 */
export interface Figures {
  readonly missing: readonly string[];
  text(pointer: string): string;
  texts(pointer: string): readonly string[];
  four(pointer: string): readonly [string, string, string, string];
  choice<T extends string>(among: readonly [T, ...(readonly T[])], pointer: string): T;
  number(pointer: string): number;
  mm(pointer: string): Millimetres;
  pt(pointer: string): Points;
  zi(pointer: string): Characters;
  /** Those that have a default. */
  readonly maybe: {
    text(pointer: string): string | undefined;
    choice<T extends string>(among: readonly T[], pointer: string): T | undefined;
    number(pointer: string): number | undefined;
    truth(pointer: string): boolean | undefined;
    pt(pointer: string): Points | undefined;
    zi(pointer: string): Characters | undefined;
  };
}

/** @param data accepted by the schema of house styles: what is there has the right form */
export function figuresOf(data: Mapping): Figures {
  const missing: string[] = [];

  const at = (pointer: string): unknown =>
    pointer
      .slice(1)
      .split("/")
      .reduce<unknown>((value, key) => (isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined), data);
  const demand = <T>(pointer: string, found: T | undefined, standIn: T): T => {
    if (found === undefined) missing.push(pointer);
    return found ?? standIn;
  };

  const text = (pointer: string): string | undefined => {
    const value = at(pointer);
    return typeof value === "string" ? value : undefined;
  };
  const number = (pointer: string): number | undefined => {
    const value = at(pointer);
    return typeof value === "number" ? value : undefined;
  };
  const length = (pointer: string): number | undefined => {
    const value = text(pointer);
    return value === undefined ? undefined : Number.parseFloat(value);
  };
  const texts = (pointer: string): readonly string[] | undefined => {
    const value = at(pointer);
    return Array.isArray(value) ? value.map(String) : undefined;
  };
  const choice = <T extends string>(among: readonly T[], pointer: string): T | undefined =>
    among.find((name) => name === at(pointer));
  const as = <T>(unit: (value: number) => T, value: number | undefined): T | undefined =>
    value === undefined ? undefined : unit(value);

  return {
    missing,
    text: (pointer) => demand(pointer, text(pointer), ""),
    texts: (pointer) => demand(pointer, texts(pointer), []),
    four: (pointer) => {
      const [first = "", second = "", third = "", fourth = ""] = demand(pointer, texts(pointer), []);
      return [first, second, third, fourth];
    },
    choice: (among, pointer) => demand(pointer, choice(among, pointer), among[0]),
    number: (pointer) => demand(pointer, number(pointer), 1),
    mm: (pointer) => demand(pointer, as(mm, length(pointer)), mm(1)),
    pt: (pointer) => demand(pointer, as(pt, length(pointer)), pt(1)),
    zi: (pointer) => demand(pointer, as(zi, length(pointer)), zi(1)),
    maybe: {
      text,
      choice,
      number,
      truth: (pointer) => {
        const value = at(pointer);
        return typeof value === "boolean" ? value : undefined;
      },
      pt: (pointer) => as(pt, length(pointer)),
      zi: (pointer) => as(zi, length(pointer)),
    },
  };
}
