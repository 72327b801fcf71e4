import type { Diagnostic } from "../core/diagnostic.js";
import { isMapping, type Mapping } from "../core/mapping.js";
import { OperationError } from "../core/operation-error.js";
import type { Outcome } from "../core/outcome.js";
import type { Sentence } from "../core/sentence.js";
import { nearest } from "../schema/nearest.js";
import { builtInHouses } from "./houses.js";
import type { HouseData, HouseFile } from "./parse-house-file.js";

/**
 * Gets the file that a name stands for; undefined if there is none.
 *
 * @param name the path as written
 * @param from the path of the house file that extends it; absent for the house style that was asked for
 * @returns the file with the same path whenever it is the same file
 */
export type HouseResolver = (name: string, from?: string) => Promise<HouseFile | undefined>;

/** More than any office needs. */
const MAX_LINKS = 16;

/**
 * A house style and, behind it, what it extends, to the end.
 *
 * @throws {OperationError} `config` if there is no house style of that name
 */
export async function readChain(
  name: string,
  resolve: HouseResolver,
): Promise<Outcome<readonly HouseData[] | undefined>> {
  const chain: HouseData[] = [];
  const seen = new Set<string>();
  let wanted: string | undefined = name;
  while (wanted !== undefined) {
    const last = chain.at(-1);
    const found = await read(wanted, last?.path, resolve);
    if (found === undefined) {
      const message = unknownHouse(wanted);
      if (last === undefined) throw new OperationError("config", message);
      return { value: undefined, diagnostics: atExtends(last, wanted, message) };
    }
    const { value, diagnostics } = found;
    if (value === undefined) return { value, diagnostics };
    const id = value.path ?? wanted;
    if (last !== undefined && (seen.has(id) || chain.length === MAX_LINKS)) {
      return { value: undefined, diagnostics: atExtends(last, wanted, circle(wanted)) };
    }
    seen.add(id);
    chain.push(value);
    wanted = typeof value.data.extends === "string" ? value.data.extends.trim() : undefined;
  }
  return { value: chain, diagnostics: [] };
}

/** What the first of the chain says, and what it leaves to the others; lists are taken whole. */
export function mergeChain(chain: readonly HouseData[]): Mapping {
  return chain.reduceRight<Mapping>((base, { data }) => merge(base, data), {});
}

function merge(base: Mapping, over: Mapping): Mapping {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(key, isMapping(below) && isMapping(value) ? merge(below, value) : value);
  }
  return Object.fromEntries(merged);
}

async function read(
  name: string,
  from: string | undefined,
  resolve: HouseResolver,
): Promise<Outcome<HouseData | undefined> | undefined> {
  const builtIn = builtInHouses.get(name);
  if (isMapping(builtIn)) return { value: { data: builtIn, places: new Map() }, diagnostics: [] };
  const file = await resolve(name, from);
  if (file === undefined) return undefined;
  const { parseHouseFile } = await import("./parse-house-file.js"); // the schema of houses is large, and few offices have their own
  return parseHouseFile(file);
}

function atExtends({ path, places }: HouseData, actual: string, message: Sentence): readonly Diagnostic[] {
  const span = places.get("/extends")?.value;
  if (path === undefined || span === undefined) throw new Error(`a house style of the program extends ${actual}`);
  return [{ ruleId: "schema", severity: "error", path, span, message, actual, expected: [...builtInHouses.keys()] }];
}

function unknownHouse(name: string): Sentence {
  const names = [...builtInHouses.keys()];
  const meant = nearest(name, names);
  return {
    zh: `没有“${name}”这个版式，${meant === undefined ? `程序自带${names.join("、")}，其他版式写文件的路径` : `可能是“${meant}”`}`,
    en: `there is no house style “${name}”; ${
      meant === undefined
        ? `the program has ${names.join(", ")}, and others are named by the path of their file`
        : `perhaps it is “${meant}”`
    }`,
  };
}

function circle(name: string): Sentence {
  return {
    zh: `版式“${name}”最后又回到自己，extends 不能绕成一圈`,
    en: `“${name}” leads back to itself: house styles can't extend each other in a circle`,
  };
}
