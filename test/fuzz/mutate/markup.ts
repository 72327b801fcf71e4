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
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"[^"]*"|'[^']*')/gu;

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

/** Changes XML so that it stays well-formed: a reader that takes no other never sees what is behind its door else. */
export function mutateElements(random: Random, text: string, { tokens, values }: Markup): string {
  const starts = [...text.matchAll(/<[\w:]+(?:\s[^<>]*)?>/gu)];
  if (starts.length === 0) return text;
  const one = random.pick(starts);
  const { 0: tag, index } = one;
  const end = endOf(text, one);
  const element = text.slice(index, end);
  const name = NAME.exec(tag)?.[1] ?? "p";
  const behind = (inserted: string) => insert(text, index + tag.length, tag.endsWith("/>") ? "" : inserted);
  switch (random.below(10)) {
    case 0:
      return text.slice(0, index) + text.slice(end);
    case 1:
      return insert(text, index, element.slice(0, 20_000) === element ? element.repeat(random.count(2, 60)) : "");
    case 2: {
      const depth = random.count(4, 90);
      return `${text.slice(0, index)}${`<${name}>`.repeat(depth)}${element}${`</${name}>`.repeat(depth)}${text.slice(end)}`;
    }
    case 3: {
      const other = random.pick(starts);
      const otherEnd = endOf(text, other);
      if (other.index < end && index < otherEnd) return text; // one within the other
      return insert(text, other.index, element.slice(0, 50_000) === element ? element : "");
    }
    case 4:
    case 5:
    case 6: {
      const changed = withAttribute(
        random,
        tag,
        values.filter((value) => !/[&<]/u.test(value)),
      );
      return text.slice(0, index) + changed + text.slice(index + tag.length);
    }
    case 7:
      return behind(escaped(random.pick([...chinese, ...wicked])));
    case 8:
      return behind(random.pick(fitting(text, tokens)));
    default:
      return insert(text, index, random.pick(fitting(text, tokens)));
  }
}

/** Behind the close of an element. */
function endOf(text: string, { 0: tag, index }: RegExpExecArray): number {
  if (tag.endsWith("/>")) return index + tag.length;
  const name = NAME.exec(tag)?.[1] ?? "";
  const same = new RegExp(`<(/?)${name}(?:\\s[^<>]*?)?(/?)>`, "gu");
  same.lastIndex = index;
  let depth = 0;
  for (let found = same.exec(text); found !== null; found = same.exec(text)) {
    if (found[2] === "/") continue;
    depth += found[1] === "/" ? -1 : 1;
    if (depth === 0) return same.lastIndex;
  }
  return index + tag.length;
}

/** Whole elements whose names the file knows. */
function fitting(text: string, tokens: readonly string[]): readonly string[] {
  const known = new Set(["xml", "xmlns", ...Array.from(text.matchAll(/xmlns:(\w+)=/gu), ([, prefix]) => prefix)]);
  const fits = (token: string) =>
    Array.from(token.matchAll(/[<\s](\w+):\w/gu)).every(([, prefix]) => known.has(prefix));
  return ["<!-- x -->", ...tokens.filter((token) => isBalanced(token) && fits(token))];
}

function isBalanced(token: string): boolean {
  const count = (pattern: RegExp) => token.match(pattern)?.length ?? 0;
  return /^<[\w:].*>$/u.test(token) && count(/<[\w:]+(?:\s[^<>]*[^/<>]|\s*)>/gu) === count(/<\//gu);
}

function escaped(text: string): string {
  // what no XML may hold would close the door again
  return text.replace(/[&<>]/gu, "").replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/gu, "");
}

function withAttribute(random: Random, tag: string, values: readonly string[]): string {
  const attributes = [...tag.matchAll(ATTRIBUTE)];
  const value = random.pick(random.chance(0.7) ? values : wicked).replace(/"/gu, "&quot;");
  if (attributes.length === 0)
    return tag.replace(/\/?>$/u, (close) => ` ${random.pick(["id", "style", "class"])}="${value}"${close}`);
  const { 0: all, 1: name, index } = random.pick(attributes);
  const by = random.chance(0.2) ? "" : `${name}="${value}"`;
  return tag.slice(0, index) + by + tag.slice(index + all.length);
}
