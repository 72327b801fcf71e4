import { formatNumber } from "../number-formats.js";
import type { NumberText } from "../scribe.js";
import { inFont } from "../symbols.js";
import { styleOf } from "./markup.js";
import { attribute, type Element, parentOf, textOf } from "./tree.js";

/** CSS names and the values of `type`, by the names of ST_NumberFormat. */
const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "cjk-ideographic": "chineseCountingThousand",
  "simp-chinese-informal": "chineseCountingThousand",
  "trad-chinese-informal": "chineseCountingThousand",
};
const HAN = /^(?:cjk|simp|trad)-/u;

/** Counts the lists of a page as browsers do. */
export class ListNumbers {
  /** The next number of each list. */
  readonly #next = new Map<Element, number>();
  readonly #names = new Map<Element, string>();

  /** The number that a browser shows before an item; undefined where it shows none. */
  of(item: Element): NumberText | undefined {
    const list = parentOf(item);
    if (list === undefined || (list.tagName !== "ol" && list.tagName !== "ul")) return undefined;
    const value = integer(item, "value") ?? this.#next.get(list) ?? integer(list, "start") ?? 1;
    this.#next.set(list, value + 1);
    const shape = shapeOf(item) ?? shapeOf(list) ?? attribute(item, "type") ?? attribute(list, "type");
    if (shape === "none") return undefined;
    const name = this.#names.get(list) ?? `list ${this.#names.size}`;
    this.#names.set(list, name);
    // browsers set a gap, which keeps `1.` and `2023年` apart
    const place = { suffix: " ", level: depthOf(list), list: name };
    const format = FORMATS[shape ?? "1"];
    // bullets are drawn, no characters of the page, and style sheets mostly switch them off
    if (list.tagName === "ul" && (shape === undefined || format === undefined)) return undefined;
    const text = formatNumber(value, format ?? "decimal") ?? String(value);
    return { text: HAN.test(shape ?? "") ? `${text}、` : `${text}.`, ...place };
  }
}

function integer(element: Element, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? "", 10);
  return Number.isInteger(value) ? value : undefined;
}

function shapeOf(element: Element): string | undefined {
  return /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(styleOf(element))?.[1]?.toLowerCase();
}

function depthOf(list: Element): number {
  let depth = 0;
  for (let each = parentOf(list); each !== undefined; each = parentOf(each)) {
    if (each.tagName === "ol" || each.tagName === "ul") depth++;
  }
  return Math.min(depth, 8);
}

/** The number that Word wrote before a paragraph of a list (`mso-list:Ignore`). */
export function wordNumber(element: Element, paragraph: Element): NumberText | undefined {
  const [, list, level] = /mso-list\s*:\s*l(\d+)\s+level(\d)/iu.exec(styleOf(paragraph)) ?? [];
  const font = /font-family\s*:\s*["']?([\w ]+)/iu.exec(styleOf(element))?.[1];
  const text = textOf(element).replace(/[\s\u00a0]+/gu, "");
  if (text === "") return undefined;
  const shown = inFont(font, text).text;
  const place = { suffix: "", level: Number(level ?? 1) - 1, list: `word ${list ?? ""}` };
  return /[\p{L}\p{N}]/u.test(shown) && shown === text ? { text, ...place } : { text: shown, ...place, bullet: true };
}
