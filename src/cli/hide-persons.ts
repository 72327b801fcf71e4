import type { Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import { check, type OpenDraft } from "../pipeline.js";
import { findsNumbers, hidingNumbers } from "../review/mask.js";

/** What stands for words about a person that are left out. */
const LEFT_OUT = "〔略〕";

/**
 * Hides what the rules on privacy (priv-…) find in a report from a text that repeats parts of it.
 *
 * Numbers keep their ends, names their surname; of addresses and the like nothing is left.
 */
export function hidingPersons(opened: Outcome<OpenDraft>): (text: string) => string {
  const found = check(opened, { publish: false, severities: new Map() }).filter(({ ruleId }) =>
    ruleId.startsWith("priv-"),
  );
  const hideNumbers = hidingNumbers(found);
  const words = new Map(found.flatMap(replacement));
  const longestFirst = [...words].sort(([a], [b]) => b.length - a.length);
  return (text) => longestFirst.reduce((hidden, [from, to]) => hidden.replaceAll(from, () => to), hideNumbers(text));
}

function replacement({ ruleId, actual, expected }: Diagnostic): (readonly [from: string, to: string])[] {
  if (actual === undefined || actual === "" || findsNumbers(ruleId)) return [];
  return [[actual, (ruleId === "priv-person" ? expected?.[0] : undefined) ?? LEFT_OUT]];
}
