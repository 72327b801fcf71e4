import type { Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import type { Sentence } from "../core/sentence.js";
import type { House } from "../layout/house.js";
import { type HouseResolver, mergeChain, readChain } from "./house-chain.js";
import { impossibleFigures } from "./impossible-figures.js";
import type { HouseData } from "./parse-house-file.js";
import { toHouse } from "./to-house.js";

/**
 * Loads a house style (版式): one that comes with the program by its name, another by the path of its file.
 *
 * @param resolve gets files; it isn't asked for the names of the program
 * @returns no value where a file has faults, which are told with line and column
 * @throws {OperationError} `config` if there is no house style of that name
 */
export async function loadHouse(name: string, resolve: HouseResolver): Promise<Outcome<House | undefined>> {
  const { value: chain, diagnostics } = await readChain(name, resolve);
  if (chain === undefined) return { value: undefined, diagnostics };
  const { house, missing } = toHouse(mergeChain(chain));
  const faults =
    missing.length > 0
      ? [tell(chain, ["/extends", "/name"], incomplete(missing))]
      : impossibleFigures(house).map(({ pointers, message }) => tell(chain, pointers, message));
  return { value: faults.length > 0 ? undefined : house, diagnostics: faults };
}

/** At the first of the figures that a file of the office gives. */
function tell(chain: readonly HouseData[], pointers: readonly string[], message: Sentence): Diagnostic {
  for (const { path, places } of chain) {
    const pointer = pointers.find((candidate) => places.has(candidate));
    const span = pointer === undefined ? undefined : places.get(pointer)?.value;
    if (path !== undefined && span !== undefined) return { ruleId: "schema", severity: "error", path, span, message };
  }
  throw new Error(message.en); // a house style of the program is at fault
}

function incomplete(missing: readonly string[]): Sentence {
  const names = missing.slice(0, 3).map((pointer) => pointer.slice(1).replaceAll("/", "."));
  const more = missing.length > names.length;
  return {
    zh: `版式不完整，缺少${names.join("、")}${more ? `等${missing.length}项` : ""}；写上“extends: gbt9704”就沿用国家标准的数值`,
    en: `the house style lacks ${names.join(", ")}${more ? ` and ${missing.length - names.length} more` : ""}; with “extends: gbt9704” it takes them from the standard`,
  };
}
