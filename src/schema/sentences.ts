import type { Sentence } from "../core/sentence.js";
import { nearest } from "./nearest.js";
import { namesOf, quoted, type SchemaNode, type Shape, type Vocabulary } from "./vocabulary.js";

/** For a key that the schema doesn't have; `meant` is the key that was probably meant. */
export function unknownKey(
  key: string,
  node: SchemaNode,
  aliases: Vocabulary["aliases"],
): { message: Sentence; meant?: string } {
  const properties = node.properties ?? {};
  const known = Object.keys(properties);
  const plain = key
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/gu, "");
  const alias = Object.hasOwn(aliases, plain) ? aliases[plain] : undefined;
  const sure = alias !== undefined && known.includes(alias);
  const meant = sure ? alias : nearest(key, known);
  if (meant !== undefined) {
    const names = namesOf(meant, properties[meant]);
    return {
      message: {
        zh: `没有“${key}”这一项，${sure ? "应当" : "可能"}是“${meant}”${names ? `（${names.zh}）` : ""}`,
        en: `there is no “${key}”; ${sure ? "it should be" : "perhaps it is"} “${meant}”${names?.en ? ` (${names.en})` : ""}`,
      },
      meant,
    };
  }
  const below = alias ?? key;
  const home = known.find((name) => Object.hasOwn(properties[name]?.properties ?? {}, below));
  if (home !== undefined) {
    return {
      message: {
        zh: `“${key}”应当写在“${home}”下面${below === key ? "" : `，名称是“${below}”`}`,
        en: `“${key}” belongs below “${home}”${below === key ? "" : `, as “${below}”`}`,
      },
    };
  }
  return {
    message: {
      zh: `没有“${key}”这一项，这里可以写${known.join("、")}`,
      en: `there is no “${key}”; what can be given here is ${known.join(", ")}`,
    },
  };
}

export function missingKey(key: string, node: SchemaNode | undefined, parent: string): Sentence {
  const names = namesOf(key, node);
  const owner = parent === "" ? undefined : subject(parent);
  return {
    zh: `${owner?.zh ?? ""}缺少“${key}”${names ? `（${names.zh}）` : ""}`,
    en: `“${key}”${names?.en ? ` (${names.en})` : ""} is missing${owner ? ` in ${owner.en}` : ""}`,
  };
}

export function twice(item: string, key: string): Sentence {
  return { zh: `“${item}”在“${key}”里写了两次`, en: `“${item}” is given twice in “${key}”` };
}

export interface WrongValue {
  readonly pointer: string;
  readonly node: SchemaNode;
  readonly data: unknown;
  readonly shape: Shape;
  readonly meant: string | undefined;
  readonly mandatory: boolean;
}

/** For a value that isn't what it should be, or nothing at all. */
export function wrongValue(wrong: WrongValue): Sentence {
  const { pointer, node, data, shape, meant, mandatory } = wrong;
  const { zh, en } = subject(pointer, namesOf(ends(pointer).key, node));
  if (data === null) {
    return mandatory
      ? { zh: `${zh}没有填写`, en: `${en} isn't filled in` }
      : { zh: `${zh}没有填写，不需要时删去这一行`, en: `${en} isn't filled in; delete the line if it isn't needed` };
  }
  if (typeof data === "string" && data.trim() === "") return { zh: `${zh}是空的`, en: `${en} is empty` };
  if (Array.isArray(data)) {
    if (!node.type?.includes("array")) {
      return { zh: `${zh}是列表，应当是${shape.zh}`, en: `${en} is a list and should be ${shape.en}` };
    }
    return data.length === 0
      ? { zh: `${zh}是空的列表`, en: `${en} is an empty list` }
      : {
          zh: `${zh}有${data.length}项，应当是${shape.zh}`,
          en: `${en} has ${data.length} entries and should be ${shape.en}`,
        };
  }
  if (typeof data === "object") {
    return {
      zh: `${zh}下面还有若干项，应当是${shape.zh}`,
      en: `${en} has entries of its own and should be ${shape.en}`,
    };
  }
  if (meant === data) return { zh: `${zh}的“${data}”不加引号`, en: `${en}: “${data}” should not be quoted` };
  if (meant === quoted(String(data))) {
    return { zh: `${zh}的“${data}”要加引号，才是文字`, en: `${en}: “${data}” needs quotes to be text` };
  }
  return meant === undefined
    ? { zh: `${zh}是“${data}”，应当是${shape.zh}`, en: `${en} is “${data}” and should be ${shape.en}` }
    : { zh: `${zh}是“${data}”，应当写作“${meant}”`, en: `${en} is “${data}” and should be written “${meant}”` };
}

/** `/recipients/1` is the second entry of “recipients”. */
function subject(pointer: string, names?: { readonly zh: string; readonly en?: string }): { zh: string; en: string } {
  const { key, index } = ends(pointer);
  const named = { zh: names ? `（${names.zh}）` : "", en: names?.en ? ` (${names.en})` : "" };
  if (index === undefined) return { zh: `“${key}”${named.zh}`, en: `“${key}”${named.en}` };
  return { zh: `“${key}”的第${index + 1}项`, en: `entry ${index + 1} of “${key}”` };
}

/** The key at the end of a JSON pointer, with the key above it and, for an item of a list, its index. */
export function ends(pointer: string): { key: string; index?: number; parent?: string } {
  const names = pointer.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = names.pop() ?? "";
  const index = /^\d+$/u.test(last) ? Number(last) : undefined;
  const key = index === undefined ? last : (names.pop() ?? "");
  const parent = names.filter((name) => !/^\d+$/u.test(name)).pop();
  return { key, ...(index !== undefined && { index }), ...(parent && { parent }) };
}
