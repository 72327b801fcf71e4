import { matchesOf } from "../text/matches.js";
/** A symbol of a unit behind a figure. */
export interface UnitSymbol {
  /** Of the blank before it, if there is one. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const NAMES: Readonly<Record<string, string>> = {
  m2: "平方米",
  "m²": "平方米",
  "㎡": "平方米",
  km2: "平方千米",
  "km²": "平方千米",
  "㎢": "平方千米",
  m3: "立方米",
  "m³": "立方米",
  "㎥": "立方米",
  km: "千米",
  "㎞": "千米",
  m: "米",
  cm: "厘米",
  "㎝": "厘米",
  mm: "毫米",
  "㎜": "毫米",
  kg: "千克",
  "㎏": "千克",
  ha: "公顷",
};
/** Behind a figure, not before letters, digits or a slash (60km/h); a capital M is a megabyte rather than a metre. */
const UNIT =
  /(?<=\d[万亿千百]?)([ \u00a0]?)(km²|km2|㎢|m²|m2|㎡|m³|m3|㎥|km|㎞|cm|㎝|mm|㎜|kg|㎏|ha|m)(?![A-Za-z\d/²³])/giu;

/** Symbols of units in a text, in order. */
export function unitsIn(text: string): readonly UnitSymbol[] {
  return matchesOf(text, UNIT).flatMap(({ index, 0: whole, 2: symbol = "" }) => {
    const name = NAMES[symbol.toLowerCase()];
    return name === undefined || symbol === "M" ? [] : [{ from: index, to: index + whole.length, name }];
  });
}
