import data from "../../templates/review/letter.yaml";
import { isMapping } from "../core/mapping.js";

/**
 * A wording of the letters, by its path in `templates/review/letter.yaml`, with what stands in braces filled in.
 *
 * @throws {Error} if there is no such wording or nothing to fill in: the file is part of the program, so that is a bug in it
 */
export function worded(path: string, values: Readonly<Record<string, string>> = {}): string {
  let found: unknown = data;
  for (const key of path.split(".")) found = isMapping(found) ? found[key] : undefined;
  if (typeof found !== "string") throw new Error(`no wording ${path}`);
  return found.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the wording ${path} lacks ${name}`);
    return value;
  });
}
