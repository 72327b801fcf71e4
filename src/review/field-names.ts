import schema from "../../schemas/front-matter.schema.json";
import type { Diagnostic } from "../core/diagnostic.js";
import type { RuleId } from "../core/rule-ids.js";
import type { SchemaNode } from "../schema/vocabulary.js";

/** The rules that speak of front matter by its keys. */
const BY_KEYS: ReadonlySet<RuleId> = new Set([
  "schema",
  "front-matter-syntax",
  "date-missing",
  "title-year",
  "publish-label-missing",
]);

/** What each key is called in Chinese; of two alike, the one that stands higher. */
const labels: ReadonlyMap<string, string> = new Map([...labelsIn(schema)].reverse());

function* labelsIn({ properties = {} }: SchemaNode): Generator<[key: string, label: string]> {
  const nodes = Object.entries(properties);
  for (const [key, { title }] of nodes) if (title !== undefined) yield [key, title.split(" / ")[0] ?? key];
  for (const [, node] of nodes) yield* labelsIn(node);
}

/** A finding as it is put to a unit: front matter is spoken of by what the paper calls it, 发文字号, not `documentNumber`. */
export function inChineseTerms({ ruleId, message: { zh } }: Diagnostic): string {
  if (!BY_KEYS.has(ruleId)) return zh;
  return zh
    .replace(/“[A-Za-z]+: (\d[^“”]*)”/gu, "“$1”") // an example: “date: 2025-01-10”
    .replace(/（([A-Za-z]+)）/gu, (whole, key) => (labels.has(key) ? "" : whole)) // 报告年度（year）
    .replace(/“[A-Za-z]+”（([^（）]+)）/gu, "“$1”")
    .replace(/(?<![A-Za-z])[a-z]+（([^（）]+)）/gu, "$1") // province（省）
    .replace(/(?<![A-Za-z-])[A-Za-z]+(?![A-Za-z-])/gu, (key) => labels.get(key) ?? key);
}
