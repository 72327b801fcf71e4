import { entriesOf, type Mapping } from "../core/mapping.js";
import { once } from "../core/once.js";
import { type Level, levels } from "../model/front-matter.js";
import {
  type Dictionary,
  type KeepEntry,
  type LawEntry,
  type PhraseEntry,
  type PlaceEntry,
  type Surroundings,
  type VariantEntry,
  type VariantForm,
  variantRules,
  type WordEntry,
  wordRules,
} from "./dictionary.js";

/**
 * Takes what it can use from the data of a dictionary file; the schema has told what is wrong with the rest.
 *
 * Each kind of entries is read when it is first asked for.
 */
export function toDictionary(data: unknown): Dictionary {
  const file = entriesOf(data);
  const words = once(() => entries(file.words, toWord));
  const keep = once(() => entries(file.keep, toText));
  const variants = once(() => entries(file.variants, toVariant));
  const laws = once(() => entries(file.laws, toLaw));
  const phrases = once(() => entries(file.phrases, toText));
  const places = once(() => entries(file.places, toPlace));
  return {
    get words() {
      return words();
    },
    get keep() {
      return keep();
    },
    get variants() {
      return variants();
    },
    get laws() {
      return laws();
    },
    get phrases() {
      return phrases();
    },
    get places() {
      return places();
    },
  };
}

function toWord(entry: Mapping): WordEntry | undefined {
  const rule = wordRules.find((name) => name === entry.rule);
  const wrong = text(entry.wrong);
  if (rule === undefined || wrong === "") return undefined;
  const word = {
    after: texts(entry.after),
    notAfter: texts(entry.notAfter),
    before: texts(entry.before),
    notBefore: texts(entry.notBefore),
    rule,
    wrong,
    right: texts(entry.right),
    figure: entry.figure === true,
    levels: levelsOf(entry),
  };
  return typeof entry.since === "number" ? { ...word, since: entry.since } : word;
}

function toVariant(entry: Mapping): VariantEntry | undefined {
  const rule = variantRules.find((name) => name === entry.rule);
  const forms = entries(entry.forms, (form): VariantForm | undefined => {
    const { notAfter, notBefore } = surroundings(form);
    const words = texts(form.words);
    return words.length === 0 ? undefined : { words, notAfter, notBefore };
  });
  return rule === undefined || forms.length < 2 ? undefined : { rule, forms, levels: levelsOf(entry) };
}

function levelsOf(entry: Mapping): readonly Level[] {
  return entry.levels === undefined ? NO_LEVELS : levels.filter((level) => texts(entry.levels).includes(level));
}

function toLaw(entry: Mapping): LawEntry | undefined {
  const name = text(entry.name);
  return name === "" ? undefined : { name, local: entry.local === true };
}

function toText(entry: Mapping): (KeepEntry & PhraseEntry) | undefined {
  const written = text(entry.text);
  return written === "" ? undefined : { text: written };
}

function toPlace(entry: Mapping): PlaceEntry | undefined {
  const name = text(entry.name);
  const { kind } = entry;
  if (name === "" || (kind !== "municipality" && kind !== "province")) return undefined;
  return { name, kind };
}

function surroundings(entry: Mapping): Surroundings {
  return {
    after: texts(entry.after),
    notAfter: texts(entry.notAfter),
    before: texts(entry.before),
    notBefore: texts(entry.notBefore),
  };
}

function entries<T>(value: unknown, read: (entry: Mapping) => T | undefined): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => read(entriesOf(item))).filter((entry) => entry !== undefined);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

const NONE: readonly string[] = [];
const NO_LEVELS: readonly Level[] = [];

function texts(value: unknown): readonly string[] {
  if (value === undefined) return NONE;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === "string" && item !== "").map(String);
}
