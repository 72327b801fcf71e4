import schema from "../../../schemas/front-matter.schema.json";
import type { Language } from "../../core/sentence.js";

/** As much of a JSON Schema as completion needs. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

const root: SchemaNode = schema;

/** What the schema of front matter says at a path of keys; the items of a list are any number. */
export function schemaAt(path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const key of path) {
    if (node === undefined) return undefined;
    const { properties, items }: SchemaNode = node;
    if (/^\d+$/u.test(key)) node = items;
    else node = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
  }
  return node;
}

/** What a key is for; the schema says it in both languages, with a stroke between. */
export function schemaSentence({ title = "", description = "" }: SchemaNode, language: Language): string {
  return `**${half(title, language)}**\n\n${half(description, language)}`;
}

export function half(text: string, language: Language): string {
  const [zh = "", en = zh] = text.split(" / ");
  return language === "en" ? en : zh;
}
