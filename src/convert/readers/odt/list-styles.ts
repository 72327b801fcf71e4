import type { Level } from "../lists.js";
import { attribute, child, childrenOf, elements, type XmlElement } from "../xml.js";
import { stylesheets } from "./styles.js";

/** The levels of a list style, by 0-based level. */
export type ListStyle = ReadonlyMap<number, Level>;

export interface ListStyles {
  readonly byName: ReadonlyMap<string, ListStyle>;
  /** How headings are numbered that stand in no list. */
  readonly outline: ListStyle;
}

/** Formats by the first number of the series that OpenDocument writes: `一, 二, 三, ...`. */
const formats: Readonly<Record<string, string>> = {
  "": "none",
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "01": "decimalZero",
  "１": "decimalFullWidth",
  一: "chineseCountingThousand",
  壹: "chineseLegalSimplified",
  壱: "japaneseLegal",
  甲: "ideographTraditional",
  子: "ideographZodiac",
  "①": "decimalEnclosedCircle",
  "⑴": "decimalEnclosedParen",
  "⒈": "decimalEnclosedFullstop",
  "㈠": "ideographEnclosedCircle",
};

const suffixes: Readonly<Record<string, string>> = { space: " ", nothing: "" };

/** @param roots content.xml before styles.xml */
export function readListStyles(roots: readonly XmlElement[]): ListStyles {
  const byName = new Map<string, ListStyle>();
  let outline: ListStyle = new Map();
  for (const sheet of stylesheets(roots)) {
    for (const element of childrenOf(sheet, "text:list-style")) {
      const name = attribute(element, "style:name") ?? "";
      if (!byName.has(name)) byName.set(name, readLevels(element));
    }
    const own = child(sheet, "text:outline-style");
    if (own !== undefined) outline = readLevels(own);
  }
  return { byName, outline };
}

function readLevels(style: XmlElement): ListStyle {
  const levels = new Map<number, Level>();
  for (const element of elements(style)) {
    const level = Number(attribute(element, "text:level"));
    if (Number.isInteger(level) && level >= 1 && level <= 9) levels.set(level - 1, readLevel(element, level));
  }
  return levels;
}

function readLevel(element: XmlElement, level: number): Level {
  const properties = child(element, "style:list-level-properties");
  const alignment = child(properties, "style:list-level-label-alignment");
  const suffix = suffixes[(alignment && attribute(alignment, "text:label-followed-by")) ?? ""] ?? "\t";
  if (element.name === "text:list-level-style-bullet" || element.name === "text:list-level-style-image") {
    const look = child(element, "style:text-properties");
    const font = look && (attribute(look, "style:font-name") ?? attribute(look, "xsl-fo:font-family"));
    const text = attribute(element, "text:bullet-char") ?? "•";
    return { start: 1, format: "bullet", text, suffix, legal: false, ...(font !== undefined && { font }) };
  }
  const format = attribute(element, "style:num-format") ?? "";
  const start = Number(attribute(element, "text:start-value") ?? 1);
  return {
    start: Number.isInteger(start) && start >= 0 ? start : 1,
    format: formatOf(format),
    text: format === "" ? "" : pattern(element, level),
    suffix,
    legal: false,
  };
}

function formatOf(series: string): string {
  const [first = "", second] = series.split(/[,，]\s*/u);
  if (first === "壹" && second === "貳") return "ideographLegalTraditional";
  return formats[first] ?? series;
}

/** `（%2）`: LibreOffice says it whole, others by what stands before and behind the numbers of the levels that are shown. */
function pattern(element: XmlElement, level: number): string {
  const whole = attribute(element, "loext:num-list-format");
  if (whole !== undefined) return whole.replace(/%(\d+)%/gu, (_match, digits: string) => `%${digits}`);
  const shown = Math.max(1, Math.min(level, Number(attribute(element, "text:display-levels") ?? 1) || 1));
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}`);
  const before = attribute(element, "style:num-prefix") ?? "";
  return before + numbers.join(".") + (attribute(element, "style:num-suffix") ?? "");
}
