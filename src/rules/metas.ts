import { type RuleId, ruleIds } from "../core/rule-ids.js";
import type { RuleMeta } from "../core/rule-meta.js";
import * as all from "./all.js";
import { readingRules } from "./reading.js";
import type { Rule } from "./rule.js";

/** Every rule of the program. */
export const rules: readonly Rule[] = Object.values(all);

const byId: ReadonlyMap<RuleId, RuleMeta> = new Map(
  [...rules.map(({ meta }) => meta), ...readingRules].map((meta) => [meta.id, meta]),
);

/** What a rule says of itself, whoever tells it. */
export function metaOf(id: RuleId): RuleMeta {
  const meta = byId.get(id);
  if (meta === undefined) throw new Error(`no meta for the rule ${id}`);
  return meta;
}

/** The metas of all ids, in the order of the contract. */
export const ruleMetas: readonly RuleMeta[] = ruleIds.map(metaOf);
