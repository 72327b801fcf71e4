import type { Level, List } from "../lists.js";
import { attribute, child, childrenOf, elements, type XmlElement } from "../xml.js";
import type { Styles } from "./styles.js";
import { integerOf, isOn, propertyOf, switchOf, toInteger } from "./values.js";

export type Lists = ReadonlyMap<string, List>;

const suffixes: Readonly<Record<string, string>> = { space: " ", nothing: "" };

/** Definitions that refer to styles that refer to definitions are a circle in broken files. */
const MAX_LINKS = 8;

/** Resolves numbering.xml; a list without definition is left out, as Word does. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Lists {
  const definitions = new Map<string, XmlElement>();
  for (const element of childrenOf(root, "w:abstractNum")) {
    definitions.set(attribute(element, "w:abstractNumId") ?? "", element);
  }
  const nums = new Map<string, XmlElement>();
  for (const element of childrenOf(root, "w:num")) nums.set(attribute(element, "w:numId") ?? "", element);

  const definitionOf = (num: string | undefined, links: number): string | undefined => {
    const id = propertyOf(num === undefined ? undefined : nums.get(num), "w:abstractNumId");
    if (id === undefined || links > MAX_LINKS) return id;
    const style = propertyOf(definitions.get(id), "w:numStyleLink");
    return (style === undefined ? undefined : definitionOf(styles.listOf(style), links + 1)) ?? id;
  };

  const lists = new Map<string, List>();
  const levelsOf = new Map<string, ReadonlyMap<number, Level>>();
  for (const [id, element] of nums) {
    const definition = definitionOf(id, 0);
    const defined = definition === undefined ? undefined : definitions.get(definition);
    if (definition === undefined || defined === undefined) continue;
    const known = levelsOf.get(definition) ?? readLevels(defined);
    levelsOf.set(definition, known);
    lists.set(id, { id, definition, ...readOverrides(element, known) });
  }
  return lists;
}

function readLevels(definition: XmlElement): ReadonlyMap<number, Level> {
  return new Map(childrenOf(definition, "w:lvl").map((element) => [levelIndex(element), readLevel(element)]));
}

function readOverrides(num: XmlElement, defined: ReadonlyMap<number, Level>): Pick<List, "levels" | "startOverrides"> {
  const overrides = childrenOf(num, "w:lvlOverride");
  if (overrides.length === 0) return { levels: defined, startOverrides: new Map() };
  const levels = new Map(defined);
  const startOverrides = new Map<number, number>();
  for (const override of overrides) {
    const index = levelIndex(override);
    const level = child(override, "w:lvl");
    if (level !== undefined) levels.set(index, readLevel(level));
    if (child(override, "w:startOverride") !== undefined) {
      startOverrides.set(index, integerOf(override, "w:startOverride") ?? 0);
    }
  }
  return { levels, startOverrides };
}

function levelIndex(element: XmlElement): number {
  return toInteger(attribute(element, "w:ilvl")) ?? 0;
}

function readLevel(element: XmlElement): Level {
  const restart = integerOf(element, "w:lvlRestart");
  const style = propertyOf(element, "w:pStyle");
  const fonts = child(child(element, "w:rPr"), "w:rFonts");
  const font = fonts === undefined ? undefined : (attribute(fonts, "w:ascii") ?? attribute(fonts, "w:hAnsi"));
  const legal = child(element, "w:isLgl");
  return {
    start: Math.max(0, integerOf(element, "w:start") ?? 0),
    ...readFormat(element),
    text: switchOf(element, "w:lvlText") === undefined ? "" : (propertyOf(element, "w:lvlText") ?? ""),
    suffix: suffixes[propertyOf(element, "w:suff") ?? "tab"] ?? "\t",
    ...(restart !== undefined && { restart }),
    legal: legal !== undefined && isOn(legal),
    ...(style !== undefined && { style }),
    ...(font !== undefined && { font }),
  };
}

/** Formats younger than the standard stand in a `mc:Choice`: `custom` with `001, 002, 003, ...`. */
function readFormat(element: XmlElement): Pick<Level, "format" | "digits"> {
  const alternatives = child(element, "mc:AlternateContent");
  const written =
    child(element, "w:numFmt") ?? (alternatives && elements(alternatives).map(numberFormat).find(Boolean));
  if (written === undefined) return { format: "decimal" };
  const format = attribute(written, "w:val") ?? "decimal";
  if (format !== "custom") return { format };
  const pattern = attribute(written, "w:format") ?? "";
  const padded = /^(0+1), 0+2, /u.exec(pattern)?.[1];
  return padded === undefined
    ? { format: pattern === "" ? format : pattern }
    : { format: "decimal", digits: padded.length };
}

function numberFormat(element: XmlElement): XmlElement | undefined {
  return child(element, "w:numFmt");
}
