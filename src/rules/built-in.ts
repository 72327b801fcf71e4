import laws from "../../templates/dictionaries/laws.yaml";
import phrases from "../../templates/dictionaries/phrases.yaml";
import places from "../../templates/dictionaries/places.yaml";
import terms from "../../templates/dictionaries/terms.yaml";
import typos from "../../templates/dictionaries/typos.yaml";
import units from "../../templates/dictionaries/units.yaml";
import { type Dictionaries, joinDictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { toDictionary } from "./to-dictionary.js";

const files: readonly unknown[] = [typos, terms, units, laws, phrases, places];

let standard: Dictionaries | undefined;

/** The dictionaries that come with the program; joined when a check first needs them. */
export function builtInDictionaries(): Dictionaries {
  standard ??= joinDictionaries(files.map(toDictionary));
  return standard;
}

/** The same with an office's own. */
export function dictionariesWith(own: readonly Dictionary[]): Dictionaries {
  return own.length === 0 ? builtInDictionaries() : joinDictionaries([...files.map(toDictionary), ...own]);
}
