import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver";
import type { Language } from "../../core/sentence.js";
import type { SourceFile } from "../../core/source-file.js";
import { half, type SchemaNode, schemaAt, schemaSentence } from "./schema-nodes.js";

const ENTRY = /^( *(?:- +)?)([\w-]+):/u;

/** Keys and values of front matter. It is read by its lines: what is being typed is seldom YAML yet. */
export function completeFrontMatter(
  { text }: SourceFile,
  { line, character }: Position,
  language: Language,
): readonly CompletionItem[] {
  const lines = text.split(/\r\n|\r|\n/u);
  if (lines[0]?.trimEnd() !== "---" || line === 0) return [];
  if (lines.slice(1, line + 1).some((each) => /^(?:---|\.\.\.)\s*$/u.test(each))) return [];
  const typed = (lines[line] ?? "").slice(0, character);
  const replace = (begun: string, newText: string) => ({
    range: { start: { line, character: character - begun.length }, end: { line, character } },
    newText,
  });

  const value = /^( *(?:- +)?)([\w-]+):\s+(\S*)$/u.exec(typed);
  if (value !== null) {
    const [, indent = "", key = "", begun = ""] = value;
    const node = schemaAt([...parents(lines, line, indent.length), key]);
    return valuesOf(node).map((label) => ({
      label,
      kind: CompletionItemKind.EnumMember,
      textEdit: replace(begun, label),
    }));
  }

  const [, indent, begun = ""] = /^( *(?:- +)?)([\w-]*)$/u.exec(typed) ?? [];
  if (indent === undefined) return [];
  const written = siblings(lines, line, indent.length);
  const { properties = {} } = schemaAt(parents(lines, line, indent.length)) ?? {};
  return Object.entries(properties).flatMap(([key, node]): CompletionItem[] => {
    if (written.has(key)) return [];
    const documentation = { kind: "markdown" as const, value: schemaSentence(node, language) };
    return [
      {
        label: key,
        kind: CompletionItemKind.Property,
        detail: half(node.title ?? "", language),
        documentation,
        textEdit: replace(begun, `${key}:${node.properties === undefined ? " " : ""}`),
      },
    ];
  });
}

function valuesOf(node: SchemaNode | undefined): readonly string[] {
  return node?.enum ?? (node?.type === "boolean" ? ["true", "false"] : []);
}

/** The keys above a line, outermost first; in a list, the number 0 stands for any item. */
function parents(lines: readonly string[], line: number, indent: number): readonly string[] {
  const path: string[] = [];
  let depth = indent;
  let inList = /^ *- /u.test(lines[line] ?? "");
  for (let at = line - 1; at > 0 && depth > 0; at--) {
    const entry = ENTRY.exec(lines[at] ?? "");
    if (entry === null) continue;
    const [, space = "", key = ""] = entry;
    if (space.length === depth && space.includes("-")) inList = true;
    const isAbove = space.length < depth && (!inList || !space.includes("-"));
    if (!isAbove) continue;
    path.unshift(...(inList ? [key, "0"] : [key]));
    depth = space.length;
    inList = space.includes("-");
  }
  return path;
}

/** Keys that the same mapping has already. */
function siblings(lines: readonly string[], line: number, indent: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const gather = (step: 1 | -1) => {
    for (let at = line; at > 0 && at < lines.length; at += step) {
      const text = lines[at] ?? "";
      const space = /^ *(?:- +)?/u.exec(text)?.[0] ?? "";
      const isEnd = text.trim() === "---" || (text.trim() !== "" && space.length < indent);
      const isNextItem = step === 1 && at !== line && space.length === indent && space.includes("-");
      if (isEnd || isNextItem) return;
      const key = ENTRY.exec(text)?.[2];
      if (at !== line && key !== undefined && space.length === indent) keys.add(key);
      if (step === -1 && space.length === indent && space.includes("-")) return;
    }
  };
  gather(-1);
  gather(1);
  return keys;
}
