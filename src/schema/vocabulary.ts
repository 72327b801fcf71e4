import type { Basis } from "../core/diagnostic.js";

/** What a value should be, in words that go on after 应当是 and “should be”. */
export interface Shape {
  readonly zh: string;
  readonly en: string;
  readonly basis?: Basis;
  /** The value that was probably meant; undefined where that is anybody's guess. */
  readonly meant?: (text: string) => string | undefined;
}

/** The words for the faults of one schema. */
export interface Vocabulary {
  /** By `parent.key` or `key`; items of a list have `[]` behind the key, and `parent.*` is for keys
   * of any name. What isn't here is described by its type. */
  readonly shapes: Readonly<Record<string, Shape>>;
  /** Other names that people give to keys (标题 for `title`), in lower case. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Keys that may not be left out. */
  readonly mandatory: readonly string[];
}

/** The schema of a value, as far as sentences are made from it. */
export interface SchemaNode {
  /** 「中文 / English」. */
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** What the schema alone tells of a value. */
export function shapeOf({ type, pattern, enum: values, minimum, maximum, examples }: SchemaNode): Shape {
  if (values !== undefined) {
    return { zh: `${values.join("、")}之一`, en: `one of ${values.join(", ")}` };
  }
  const types = type === undefined || typeof type === "string" ? [type ?? ""] : type;
  if (types.includes("array")) {
    const list = sample(examples, (example) => Array.isArray(example)) ?? "[甲, 乙]";
    return types.includes("string")
      ? { zh: `文字，或者列表，如${list}`, en: `text or a list, such as ${list}` }
      : { zh: `列表，如${list}`, en: `a list, such as ${list}` };
  }
  switch (types[0]) {
    case "integer":
    case "number": {
      const whole = types[0] === "integer";
      const bounds = minimum !== undefined && maximum !== undefined;
      return {
        zh: `${bounds ? `${minimum}到${maximum}之间的` : ""}${whole ? "整数" : "数"}`,
        en: `${whole ? "a whole number" : "a number"}${bounds ? ` from ${minimum} to ${maximum}` : ""}`,
      };
    }
    case "boolean":
      return { zh: "true（是）或 false（否）", en: "true or false" };
    case "object":
      return { zh: "若干项“名称: 值”，在下面缩进书写", en: "entries “name: value” indented below it" };
    default:
      return {
        zh: "文字",
        en: "text",
        meant: (text) => (new RegExp(pattern ?? "", "u").test(text) ? quoted(text) : undefined),
      };
  }
}

/** A number or truth value that was meant as text. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** What people call a key: 「标题 / Title」 gives 标题 and title; the English name is left out where it is the key itself. */
export function namesOf(
  key: string,
  node: SchemaNode | undefined,
): { readonly zh: string; readonly en?: string } | undefined {
  const [zh, en] = node?.title?.split(" / ") ?? [];
  if (zh === undefined || en === undefined) return undefined;
  const same = en.replaceAll(" ", "").toLowerCase() === key.toLowerCase();
  return { zh, ...(!same && { en: en.charAt(0).toLowerCase() + en.slice(1) }) };
}

function sample(examples: readonly unknown[] | undefined, wanted: (example: unknown) => boolean): string | undefined {
  const example = examples?.find(wanted);
  return Array.isArray(example) ? `[${example.join(", ")}]` : undefined;
}
