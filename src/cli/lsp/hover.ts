import type { Hover, Position } from "vscode-languageserver";
import type { Diagnostic } from "../../core/diagnostic.js";
import type { RuleMeta } from "../../core/rule-meta.js";
import { inLanguage, type Language } from "../../core/sentence.js";
import { spanAt } from "../../core/source-file.js";
import type { Span } from "../../core/span.js";
import type { Draft } from "../../draft/draft.js";
import { ruleMetas } from "../../rules/metas.js";
import { toRange, touches } from "./positions.js";
import { schemaAt, schemaSentence } from "./schema-nodes.js";

/** What there is to know at a place: the rules that have something to say there, a rule that a comment names, a key. */
export function hoverAt(
  draft: Draft,
  diagnostics: readonly Diagnostic[],
  position: Position,
  language: Language,
): Hover | undefined {
  const here = diagnostics.filter(({ span }) => touches(toRange(span), position));
  const named = namedRule(draft, position);
  const span = here[0]?.span ?? named?.span;
  if (span === undefined) return key(draft, position, language);
  const ids = new Set<string | undefined>([...here.map(({ ruleId }) => ruleId), named?.id]);
  const sections = ruleMetas
    .filter(({ id }) => ids.has(id))
    .map((meta) => explained(meta, here.find(({ ruleId }) => ruleId === meta.id)?.basis ?? meta.basis, language));
  return sections.length === 0 ? undefined : hover(sections.join("\n\n---\n\n"), span);
}

function hover(value: string, span: Span): Hover {
  return { contents: { kind: "markdown", value }, range: toRange(span) };
}

function explained({ id, summary, explanation }: RuleMeta, basis: RuleMeta["basis"], language: Language): string {
  const source = basis === undefined ? undefined : [basis.document, basis.clause].filter(Boolean).join(" ");
  const paragraphs = [
    `**${inLanguage(summary, language)}** \`${id}\``,
    explanation === undefined ? undefined : inLanguage(explanation, language),
    source === undefined ? undefined : inLanguage({ zh: `依据：${source}`, en: `Basis: ${source}` }, language),
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined).join("\n\n");
}

/** The word at a place in a `report-ignore` comment. */
function namedRule({ directives, file }: Draft, position: Position) {
  const directive = directives.find(({ type, span }) => type === "ignore" && touches(toRange(span), position));
  if (directive === undefined) return undefined;
  const offset = (file.lineStarts[position.line] ?? 0) + position.character;
  const before = /[a-z-]*$/u.exec(file.text.slice(directive.span.start.offset, offset))?.[0] ?? "";
  const behind = /^[a-z-]*/u.exec(file.text.slice(offset, directive.span.end.offset))?.[0] ?? "";
  return { id: before + behind, span: spanAt(file, offset - before.length, offset + behind.length) };
}

function key({ frontMatter }: Draft, position: Position, language: Language): Hover | undefined {
  for (const [pointer, place] of frontMatter.places) {
    if (!touches(toRange(place.key), position)) continue;
    const node = schemaAt(pointer.split("/").slice(1));
    if (node !== undefined) return hover(schemaSentence(node, language), place.key);
  }
  return undefined;
}
