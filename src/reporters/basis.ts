import type { Basis } from "../core/diagnostic.js";
import type { Sentence } from "../core/sentence.js";

/** Where a rule comes from, as a line of its own. */
export function basisOf({ document, clause }: Basis): Sentence {
  const source = clause === undefined ? document : `${document} ${clause}`;
  return { zh: `依据：${source}`, en: `basis: ${source}` };
}
