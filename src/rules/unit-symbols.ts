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
  hm2: "公顷",
  "hm²": "公顷",
  t: "吨",
  kw: "千瓦",
  kwh: "千瓦时",
  mw: "兆瓦",
  ml: "毫升",
  mg: "毫克",
  db: "分贝",
};
/** Behind a figure, not before letters, digits or a slash (60km/h). */
const UNIT =
  /(?<=\d[万亿千百]?)([ \u00a0]?)(km²|km2|㎢|hm²|hm2|m²|m2|㎡|m³|m3|㎥|km|㎞|cm|㎝|mm|㎜|kg|㎏|ha|kwh|kw|mw|ml|mg|db|t|m)(?![A-Za-z\d/²³])/giu;

/** A megabyte, a tesla or turbo rather than a metre, a ton; mW and MB say something else, too. */
const OTHER: ReadonlySet<string> = new Set(["M", "T", "mW", "Mw", "Mg", "DB"]);

/** Symbols of units in a text, in order. */
export function unitsIn(text: string): readonly UnitSymbol[] {
  return matchesOf(text, UNIT).flatMap(({ index, 0: whole, 2: symbol = "" }) => {
    const name = NAMES[symbol.toLowerCase()];
    return name === undefined || OTHER.has(symbol) ? [] : [{ from: index, to: index + whole.length, name }];
  });
}
