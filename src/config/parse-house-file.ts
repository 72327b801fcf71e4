import validate from "../../schemas/house.schema.json?validator";
import { isMapping, type Mapping } from "../core/mapping.js";
import type { Outcome } from "../core/outcome.js";
import type { Place } from "../core/place.js";
import { sourceFile, spanAt } from "../core/source-file.js";
import { readYaml } from "../core/yaml.js";
import { describe } from "../schema/describe.js";
import { houseWords } from "./house-words.js";

/** An office's own house style, as read. */
export interface HouseFile {
  readonly path: string;
  readonly text: string;
}

/** One house style as data, before it is joined with what it extends. */
export interface HouseData {
  /** Absent for those that come with the program. */
  readonly path?: string;
  readonly data: Mapping;
  readonly places: ReadonlyMap<string, Place>;
}

/** Colours of digits alone are no numbers. */
const CODES = /\/colour$/u;

/** @returns no value where anything in the file is wrong: half a house style would print something nobody asked for */
export function parseHouseFile({ path, text }: HouseFile): Outcome<HouseData | undefined> {
  const file = sourceFile(path, text);
  const reading = readYaml(file, 0, text.length, { ruleId: "schema", keepText: (pointer) => CODES.test(pointer) });
  const { value, places, diagnostics } = reading;
  if (value === undefined) return { value, diagnostics };
  const root = spanAt(file, 0, 0);
  if (!isMapping(value)) {
    const message = {
      zh: "版式文件应当每行一项，写作“名称: 内容”",
      en: "a house style should have an entry in each line, written “name: value”",
    };
    return {
      value: undefined,
      diagnostics: [...diagnostics, { ruleId: "schema", severity: "error", path, span: root, message }],
    };
  }
  const faults = validate(value) ? [] : describe(validate.errors ?? [], { path, places, root }, houseWords);
  const all = [...diagnostics, ...faults];
  return { value: all.length > 0 ? undefined : { path, data: value, places }, diagnostics: all };
}
