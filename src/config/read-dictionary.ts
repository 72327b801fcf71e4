import validate from "../../schemas/dictionary.schema.json?validator";
import type { Diagnostic } from "../core/diagnostic.js";
import { isMapping } from "../core/mapping.js";
import type { Outcome } from "../core/outcome.js";
import { sourceFile, spanAt } from "../core/source-file.js";
import { readYaml } from "../core/yaml.js";
import { type Dictionary, noDictionary } from "../rules/dictionary.js";
import { toDictionary } from "../rules/to-dictionary.js";
import { describe } from "../schema/describe.js";
import { dictionaryWords } from "./dictionary-words.js";

/** Reads an office's own dictionary (`terms` of the configuration). What is wrong is told and left out. */
export function readDictionary(path: string, text: string): Outcome<Dictionary> {
  const file = sourceFile(path, text);
  const { value, places, diagnostics } = readYaml(file, 0, text.length, { ruleId: "schema" });
  if (value === undefined) return { value: noDictionary, diagnostics };
  const root = spanAt(file, 0, 0);
  if (!isMapping(value)) {
    const fault: Diagnostic = {
      ruleId: "schema",
      severity: "error",
      path,
      span: root,
      message: {
        zh: "词典应当写作“words:”“laws:”等几项，每项下面是列表",
        en: "a dictionary should have entries like “words:” and “laws:”, each with a list below it",
      },
    };
    return { value: noDictionary, diagnostics: [...diagnostics, fault] };
  }
  const faults = validate(value) ? [] : describe(validate.errors ?? [], { path, places, root }, dictionaryWords);
  return { value: toDictionary(value), diagnostics: [...diagnostics, ...faults] };
}
