import type { Random } from "../random.js";
import { chinese, insert, wicked } from "./text.js";

/** How a language writes its tags, and what may be said in it. */
export interface Markup {
  /** Tags, comments and the like, to be put anywhere. */
  readonly tokens: readonly string[];
  /** Values for attributes. */
  readonly values: readonly string[];
}

const TAG = /<[^<>]{0,2000}>/gu;
const NAME = /^<\/?([\w:-]+)/u;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Changes XML or HTML by its tags. */
export function mutateMarkup(
  random: Random,
  text: string,
  { tokens, values }: Markup,
  others: readonly string[],
): string {
  const tags = [...text.matchAll(TAG)];
  if (tags.length === 0) return insert(text, random.below(text.length + 1), random.pick(tokens));
  const { 0: tag, index } = random.pick(tags);
  const other = random.pick(tags);
  const end = index + tag.length;
  const replaced = (by: string) => text.slice(0, index) + by + text.slice(end);
  const name = NAME.exec(tag)?.[1] ?? "p";
  switch (random.below(16)) {
    case 0:
      return replaced("");
    case 1:
      return replaced(tag.repeat(random.count(2, 400)));
    case 2:
      return replaced(other[0]);
    case 3:
      return insert(text, other.index, tag);
    case 4: {
      const depth = random.count(20, 700);
      const closed = random.chance(0.5) ? `</${name}>`.repeat(depth) : "";
      return replaced(`<${name}>`.repeat(depth) + tag + closed);
    }
    case 5:
    case 6:
    case 7:
      return replaced(withAttribute(random, tag, values));
    case 8:
      return replaced(tag.replace(NAME, (all) => all.replace(name, NAME.exec(other[0])?.[1] ?? "x")));
    case 9:
      return insert(text, end, random.pick(tokens));
    case 10:
      return insert(text, random.below(text.length + 1), random.pick(tokens));
    case 11:
      return insert(text, end, random.pick([...chinese, ...wicked]));
    case 12: {
      const close = text.indexOf(`</${name}>`, index);
      const element = close === -1 ? tag : text.slice(index, close + name.length + 3);
      const place = random.chance(0.5) ? index : other.index;
      return insert(text, place, element.slice(0, 20_000).repeat(random.count(2, 30)));
    }
    case 13: {
      const close = text.indexOf(`</${name}>`, index);
      return close === -1 ? replaced("") : text.slice(0, index) + text.slice(close + name.length + 3);
    }
    case 14: {
      if (others.length === 0) return replaced("");
      const source = random.pick(others);
      const from = source.indexOf("<", random.below(source.length + 1));
      return from === -1 ? text : insert(text, index, source.slice(from, from + random.count(500, 6_000)));
    }
    default:
      return replaced(tag.slice(0, random.below(tag.length)));
  }
}

function withAttribute(random: Random, tag: string, values: readonly string[]): string {
  const attributes = [...tag.matchAll(ATTRIBUTE)];
  const value = random.pick(random.chance(0.7) ? values : wicked).replace(/"/gu, "&quot;");
  if (attributes.length === 0)
    return tag.replace(/\/?>$/u, (close) => ` ${random.pick(["id", "style", "class", "w:val"])}="${value}"${close}`);
  const { 0: all, 1: name, index } = random.pick(attributes);
  const by = random.chance(0.2) ? "" : `${name}="${value}"`;
  return tag.slice(0, index) + by + tag.slice(index + all.length);
}
